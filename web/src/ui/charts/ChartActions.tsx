import { Download, Ellipsis, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../Button.tsx';
import { Menu, MenuItem } from '../Menu.tsx';

interface ChartActionsProps {
  /** Of the chart, to tell its buttons from those of others. */
  title: string;
  isTable: boolean;
  /** Absent where there is but one form. */
  onToggle?: () => void;
  onDownload: () => void;
  /** Items for its menu, behind the others. */
  children?: ReactNode;
}

/** What can be done with a chart: see its figures, take them along. */
export function ChartActions({ title, isTable, onToggle, onDownload, children }: ChartActionsProps) {
  const other = isTable ? 'Show as chart' : 'Show as table';
  return (
    <>
      {onToggle && (
        <Button
          look="ghost"
          size="icon"
          aria-pressed={isTable}
          aria-label={`${title}: ${other.toLowerCase()}`}
          title={other}
          onClick={onToggle}
        >
          <Table2 />
        </Button>
      )}
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`${title}: more`}>
            <Ellipsis />
          </Button>
        }
      >
        {onToggle && (
          <MenuItem onSelect={onToggle}>
            <Table2 aria-hidden /> {other}
          </MenuItem>
        )}
        <MenuItem onSelect={onDownload}>
          <Download aria-hidden /> Download as CSV
        </MenuItem>
        {children}
      </Menu>
    </>
  );
}
