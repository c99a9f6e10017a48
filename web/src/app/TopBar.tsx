import { Menu as MenuIcon, MessageSquareText, PanelLeft, Search } from 'lucide-react';
import { useMatches } from 'react-router';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { LiveMark } from './LiveMark.tsx';

interface TopBarProps {
  isDemo: boolean;
  onMenu: () => void;
  onToggleRail: () => void;
  onSearch: () => void;
  /** The dock; undefined where the viewer cannot ask, or asks already. */
  ask: { isOpen: boolean; toggle: () => void } | undefined;
}

/** The page's name, whether it is live, and the way to the navigation where there is no side bar. */
export function TopBar({ isDemo, onMenu, onToggleRail, onSearch, ask }: TopBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-[47px] items-center gap-1 border-b border-line bg-bg px-2 lg:px-4 print:hidden">
      <Button look="ghost" size="icon" aria-label="Open the menu" onClick={onMenu} className="lg:hidden">
        <MenuIcon />
      </Button>
      <Button
        look="ghost"
        size="icon"
        aria-label="Show or hide the side bar"
        onClick={onToggleRail}
        className="max-lg:hidden"
      >
        <PanelLeft />
      </Button>
      <span className="ml-1 truncate text-13 font-medium">{usePageName()}</span>
      <LiveMark />
      {isDemo && <Badge title="This company is invented: a simulator writes its orders.">Demo company</Badge>}
      <Button look="ghost" size="icon" aria-label="Search or go to" onClick={onSearch} className="ml-auto lg:hidden">
        <Search />
      </Button>
      {ask && <AskButton {...ask} />}
    </header>
  );
}

function AskButton({ isOpen, toggle }: NonNullable<TopBarProps['ask']>) {
  return (
    <Button
      look="primary"
      aria-expanded={isOpen}
      aria-keyshortcuts="Control+J Meta+J"
      title="Ask (Ctrl J)"
      onClick={toggle}
      className="lg:ml-auto"
    >
      <MessageSquareText aria-hidden />
      Ask
    </Button>
  );
}

/** Each route says its name in `handle`. */
function usePageName(): string {
  const handles = useMatches().map(({ handle }) => handle as { name?: string } | undefined);
  return handles.findLast((handle) => handle?.name)?.name ?? '';
}
