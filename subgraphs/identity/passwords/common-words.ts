/** What most people's passwords are made of, without the digits and signs that they put around it. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `abc abcd abcde abcdef abcdefg abcdefgh abcdefghij abcdefghijkl abcdefghijklm access account admin administrator adobe
  aems amanda america andrew angel anthony apple asdf asdfgh asdfghjkl asdfghjklqwertyuiop ashley austin azerty azertyuiop
  babygirl bailey banana baseball basketball batman buster butterfly changeme changemenow changemeplease charlie cheese
  chelsea chocolate christopher company computer cookie correcthorsebatterystaple daniel default demo diamond dragon
  elizabeth enterprise family flower football forever freedom friends ginger google guest hannah harley hello
  helloworld hockey hunter iamtheboss iloveyou iloveyouforever internet jasmine jennifer jessica jesuschrist jordan
  joshua justin killer letmein letmeinnow letmeinplease liverpool login loveme lovely maggie manager master matthew
  maverick merlin michael michelle microsoft monkey morgan mustang mynameis mypassword mypasswordis mypass nicholas ninja nopassword
  nothing office oracle orange organization owner pass passw password passwords passwordone passwort patrick peanut
  pepper please pokemon princess purple qazwsx qazwsxedc qazwsxedcrfv qwer qwert qwerty qwertyqwerty qwertyuiop
  qwertyuiopasdf qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qwertz qwertzuiop robert root samantha secret
  secretpassword security server shadow silver soccer sophie spring startrek starwars steelers student summer autumn
  sunshine superman superuser support sysadmin system taylor temp temporary test testing testtest thepassword thomas thisispassword
  thisismypassword thunder tigger trustno trustnoone user username welcome welcomeback welcometohell whatever winter
  william windows yankees yourpassword zaq zaqxsw zxcvb zxcvbn zxcvbnm zxcvbnmasdfghjkl`.split(/\s+/),
);
