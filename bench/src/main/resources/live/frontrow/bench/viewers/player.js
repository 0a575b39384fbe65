// hls.js in a page of the server that it plays from, so that nothing asks for permission first.
({ source, seconds, renewal, sid }) => {
  document.body.innerHTML = '<video muted autoplay playsinline width="1280"></video>'
  const seen = (window.seen = { errors: [], endedAt: null })
  const hls = new Hls({
    lowLatencyMode: true,
    liveSyncDuration: seconds,
    maxLiveSyncPlaybackRate: 1.5,
    // As in hlsConfig.ts, which says why.
    backBufferLength: Number.POSITIVE_INFINITY,
    enableWorker: false,
  })
  hls.on(Hls.Events.ERROR, (_, { details, fatal }) => seen.errors.push(`${details}${fatal ? ' (fatal)' : ''}`))
  hls.on(Hls.Events.LEVEL_UPDATED, (_, { details }) => {
    if (!details.live) seen.endedAt ??= Date.now()
  })
  const headers = { 'Content-Type': 'application/json', 'X-Frontrow': '1' }
  const renew = () => fetch(renewal, { method: 'POST', headers, body: JSON.stringify({ sid }) })
  if (renewal) setInterval(renew, 45_000)
  hls.loadSource(source)
  hls.attachMedia(document.querySelector('video'))
}
