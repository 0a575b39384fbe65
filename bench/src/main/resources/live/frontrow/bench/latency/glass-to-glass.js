// Reads the clock in each frame (layout: ClockCode) and compares it with the wall clock at which the frame is shown.
async (seconds) => {
  const BOXES = 32
  const video = document.querySelector('video')
  const canvas = new OffscreenCanvas(BOXES, 1)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context.imageSmoothingEnabled = false

  const read = () => {
    const { videoWidth: width, videoHeight: height } = video
    // One source pixel from the middle of each box would need 32 draws; the middle line squeezed to 32 pixels is one.
    context.drawImage(video, 0, (height * 17.5) / 18, width, 1, 0, 0, BOXES, 1)
    const pixels = context.getImageData(0, 0, BOXES, 1).data
    const bits = Array.from({ length: BOXES }, (_, box) => (pixels[box * 4 + 1] > 127 ? 1 : 0))
    const marker = bits.slice(0, 3).join('') + bits.slice(28).join('')
    const odd = bits.slice(3, 28).reduce((sum, bit) => sum + bit, 0) % 2
    if (marker !== '1010110' || odd) return null
    return bits.slice(3, 27).reduce((code, bit) => code * 2 + bit, 0)
  }

  const ages = []
  let unread = 0
  let stalls = 0
  const waiting = () => stalls++
  video.addEventListener('waiting', waiting)
  const before = video.getVideoPlaybackQuality()
  const end = performance.now() + seconds * 1000
  await new Promise((done) => {
    const frame = (now, shown) => {
      const code = read()
      if (code === null) unread++
      else {
        const at = Date.now() + (shown.expectedDisplayTime - performance.now())
        const modulus = 2 ** 24
        ages.push((((Math.round(at) - code) % modulus) + modulus) % modulus)
      }
      if (performance.now() < end) video.requestVideoFrameCallback(frame)
      else done()
    }
    video.requestVideoFrameCallback(frame)
    // A page whose picture stands still must not hang the measurement.
    setTimeout(done, seconds * 1000 + 5000)
  })
  video.removeEventListener('waiting', waiting)
  const after = video.getVideoPlaybackQuality()
  return {
    ages,
    unread,
    stalls,
    dropped: after.droppedVideoFrames - before.droppedVideoFrames,
    frames: after.totalVideoFrames - before.totalVideoFrames,
  }
}
