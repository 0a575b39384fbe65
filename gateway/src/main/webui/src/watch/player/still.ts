/** Stills need no detail: they are shown dimmed behind words. */
const WIDTH = 640;

/** Keeps the picture that is on the screen, so that a pause of the show does not turn the frame black. */
export function keepStill(video: HTMLVideoElement, canvas: HTMLCanvasElement | null): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context || video.videoWidth === 0) {
    return;
  }
  canvas.width = WIDTH;
  canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth);
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
}
