// What the five subgraphs of the test company say of themselves; each is made to prove something about the router.

export const IDENTITY = `
  type Query {
    me: User @access(to: "SIGNED_IN")
    motto: String @access(to: "ANYONE")
    _session(id: ID!): _Session @inaccessible
    _apiKey(id: ID!): _Session @inaccessible
  }
  type Mutation {
    signUp(name: String!): User @access(to: "ANYONE")
    rename(name: String!): User @access(to: "SIGNED_IN")
    _signIn(input: _SignInInput!): _SignInResult! @inaccessible
    _refresh(input: _RefreshInput!): _RefreshResult! @inaccessible
    _signOut(refreshToken: String!): Boolean! @inaccessible
  }
  type Subscription { _sessionsChanged: ID! @inaccessible }
  type User @key(fields: "id") { id: ID! }
  type _Session @inaccessible {
    userId: ID! organizationId: ID! role: String! scopes: [String!]! permissionVersion: Int! revoked: Boolean! expiresAt: String! pending: String confirmedAt: String clientId: ID
  }
  input _SignInInput @inaccessible { email: String! password: String! address: String! userAgent: String! device: String }
  input _RefreshInput @inaccessible { refreshToken: String! address: String! userAgent: String! device: String }
  interface UserError @inaccessible { message: String! }
  type SignInRefused implements UserError @inaccessible { message: String! }
  type RefreshRefused implements UserError @inaccessible { message: String! isRace: Boolean! }
  type TooManyAttempts implements UserError @inaccessible { message: String! retryAfter: Int! }
  type _Tokens @inaccessible { accessToken: String! refreshToken: String! expiresIn: Int! device: String }
  type _PasswordMustChange @inaccessible { token: String! }
  union _SignInResult @inaccessible = _Tokens | SignInRefused | TooManyAttempts
  union _RefreshResult @inaccessible = _Tokens | RefreshRefused | TooManyAttempts
`;

export const ORGANIZATIONS = `
  type Query { _settings(organizationId: ID!): _Settings @inaccessible }
  type _Settings @inaccessible { currency: String! timeZone: String! locale: String! fiscalYearStart: Int! modules: [String!]! }
`;

export const SALES = `
  type Query { customers(first: Int = 20): CustomerConnection @module(name: "sales") context: String broken: String refused: String }
  type CustomerConnection { edges: [CustomerEdge!]! totalCount: Int! }
  type CustomerEdge { node: Customer! }
  type Customer @key(fields: "id") { id: ID! name: String! article: Article related: Customer }
  type Article @key(fields: "id", resolvable: false) { id: ID! }
  interface Metric { key: ID! value: Float scopes: [String!] }
  type SalesMetric implements Metric @key(fields: "key") { key: ID! value: Float scopes: [String!] }
`;

export const STOCK = `
  type Article @key(fields: "id") { id: ID! onHand: Int }
  interface Metric { key: ID! value: Float scopes: [String!] }
  type StockMetric implements Metric @key(fields: "key") { key: ID! value: Float scopes: [String!] }
`;

export const REPORTS = `
  type Query { metrics(keys: [ID!]!): [Metric!]! }
  type Subscription { metricChanged(keys: [ID!]!): Metric! noticed: String! }
  interface Metric { key: ID! }
  type SalesMetric implements Metric @key(fields: "key", resolvable: false) { key: ID! }
  type StockMetric implements Metric @key(fields: "key", resolvable: false) { key: ID! }
`;
