import { ZoomIn, ZoomOut } from 'lucide-react';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { type Crop, MIDDLE, moved, squareOf } from './crop.ts';

/** Larger than it is shown anywhere, and far below what the graph takes. */
const SIDE = 256;
const MOST_ZOOM = 4;
const STEPS: Record<string, [right: number, down: number]> = {
  ArrowLeft: [0.05, 0],
  ArrowRight: [-0.05, 0],
  ArrowUp: [0, 0.05],
  ArrowDown: [0, -0.05],
};

interface CropDialogProps {
  picture: ImageBitmap;
  isSaving: boolean;
  onClose: () => void;
  /** The chosen part as a JPEG in base64. */
  onCut: (image: string) => void;
}

/** Which part of a picture to keep: pulled by pointer or arrow keys, and made larger. */
export function CropDialog({ picture, isSaving, onClose, onCut }: CropDialogProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [crop, setCrop] = useState<Crop>(MIDDLE);
  const pull = (right: number, down: number) => setCrop((before) => moved(picture, before, right, down));
  return (
    <Dialog open onOpenChange={onClose} title="Your picture" description="Pull it into place." size="small">
      <Pullable onPull={pull}>
        <Canvas ref={canvas} picture={picture} crop={crop} />
      </Pullable>
      <Zoom value={crop.zoom} onChange={(zoom) => setCrop({ ...crop, zoom })} />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" disabled={isSaving} onClick={() => canvas.current && onCut(jpegOf(canvas.current))}>
          {isSaving ? 'Saving…' : 'Save'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface PullableProps {
  /** Pulled by so many of its own sides. */
  onPull: (right: number, down: number) => void;
  children: ReactNode;
}

function Pullable({ onPull, children }: PullableProps) {
  const pull = ({ buttons, movementX, movementY, currentTarget: { clientWidth } }: PointerEvent) => {
    if (buttons !== 0) onPull(movementX / clientWidth, movementY / clientWidth);
  };
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    onPull(...by);
  };
  return (
    <div
      role="application"
      aria-label="Your picture: move it with the arrow keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its arrow keys move the picture
      tabIndex={0}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={pull}
      onKeyDown={step}
      className="mx-auto w-64 cursor-move touch-none overflow-hidden rounded-full border border-line"
    >
      {children}
    </div>
  );
}

function Zoom({ value, onChange }: { value: number; onChange: (zoom: number) => void }) {
  return (
    <div className="mx-auto mt-4 mb-3 flex w-64 items-center gap-3 text-fg-3">
      <ZoomOut className="size-4" aria-hidden />
      <input
        type="range"
        aria-label="Size"
        min={1}
        max={MOST_ZOOM}
        step={0.05}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
        className="min-w-0 flex-1 accent-accent"
      />
      <ZoomIn className="size-4" aria-hidden />
    </div>
  );
}

interface CanvasProps {
  ref: RefObject<HTMLCanvasElement | null>;
  picture: ImageBitmap;
  crop: Crop;
}

/** A part of its own: a dialog puts its content on the page only after it has itself been drawn. */
function Canvas({ ref, picture, crop }: CanvasProps) {
  useEffect(() => draw(ref.current, picture, crop), [ref, picture, crop]);
  return <canvas ref={ref} width={SIDE} height={SIDE} className="block size-64" />;
}

function draw(canvas: HTMLCanvasElement | null, picture: ImageBitmap, crop: Crop): void {
  const context = canvas?.getContext('2d');
  if (!context) return;
  const { left, top, side } = squareOf(picture, crop);
  context.imageSmoothingQuality = 'high';
  // What is transparent would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, SIDE, SIDE);
  context.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
}

function jpegOf(canvas: HTMLCanvasElement): string {
  return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
}
