// Runs before the page's own script: notes when the first frame of any video reached the screen.
(() => {
  const seen = new WeakSet()
  window.firstFrame = new Promise((resolve) => {
    const look = () => {
      for (const video of document.querySelectorAll('video')) {
        if (seen.has(video)) continue
        seen.add(video)
        video.requestVideoFrameCallback(() =>
          resolve({ sinceNavigation: performance.now(), at: Date.now() }),
        )
      }
      requestAnimationFrame(look)
    }
    look()
  })
})()
