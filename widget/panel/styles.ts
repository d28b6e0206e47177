// The panel's look, as one constructable sheet: allowed under any style-src, no element of style, no attribute. Values are the tokens of look.
export const STYLES = `
.dialoom{all:initial;--accent:#2f53c4;--on-accent:#fff;--surface:#fff;--surface-2:#f5f4f1;--text:#1e1f23;--text-2:#505258;--text-3:#676970;--line:#e3e0d9;--field:#8e8b84;--danger:#bd2436;--model:#a03a78;--soft:color-mix(in srgb,var(--accent) 11%,var(--surface));--link:var(--deep,var(--accent));
font:14px/22px -apple-system,BlinkMacSystemFont,"Segoe UI",Inter,Roboto,"PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei UI","Noto Sans SC","Noto Sans CJK SC",sans-serif;color:var(--text);text-align:start}
.dialoom[data-scheme=dark]{--surface:#1e2023;--surface-2:#272a2e;--text:#ecedf0;--text-2:#b9bcc3;--text-3:#9a9ea6;--line:#32353a;--field:#777b84;--danger:#ff97a0;--model:#ee9fcb;--soft:color-mix(in srgb,var(--accent) 30%,var(--surface));--link:color-mix(in srgb,var(--accent) 45%,#fff)}
@media (prefers-color-scheme:dark){.dialoom:not([data-scheme=light]){--surface:#1e2023;--surface-2:#272a2e;--text:#ecedf0;--text-2:#b9bcc3;--text-3:#9a9ea6;--line:#32353a;--field:#777b84;--danger:#ff97a0;--model:#ee9fcb;--soft:color-mix(in srgb,var(--accent) 30%,var(--surface));--link:color-mix(in srgb,var(--accent) 45%,#fff)}}
:where(.dialoom *){box-sizing:border-box;margin:0;padding:0;font:inherit;color:inherit}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.panel{position:fixed;bottom:92px;right:20px;width:380px;height:min(640px,calc(100vh - 112px));display:flex;flex-direction:column;background:var(--surface);border:1px solid var(--line);border-radius:20px;overflow:hidden;box-shadow:0 2px 6px rgb(40 36 28/.08),0 16px 40px rgb(40 36 28/.16);text-align:start}
.panel[data-side=left]{right:auto;left:20px}.panel[hidden]{display:none}
.panel[data-mode=page]{inset:0;width:auto;height:100dvh;border:0;border-radius:0;box-shadow:none}.panel[data-mode=page]>*{padding-inline:max(16px,50vw - 380px)}.panel[data-mode=page] .log{padding-inline:0}.panel[data-mode=page]>.composer{margin-inline:max(12px,50vw - 384px);padding-inline:16px 5px}
.top{display:flex;align-items:center;gap:10px;padding:14px 14px 12px 16px;border-bottom:1px solid var(--line);flex:none}
.mark{flex:none;width:40px;height:40px;border-radius:11px;background:var(--accent);color:var(--on-accent);display:grid;place-items:center}
.mark svg{width:24px;height:24px}svg{width:18px;height:18px;fill:none;stroke:currentColor;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round;flex:none}
.who{min-width:0;flex:1}.who h2{font-weight:600;font-size:16px;line-height:22px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;outline:none}.who p{font-size:12px;line-height:17px;color:var(--text-3);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
button{cursor:pointer;background:none;border:0}button:disabled{cursor:default}
button:focus-visible,a:focus-visible,.log:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:6px}
.person{display:flex;align-items:center;gap:6px;height:34px;padding:0 12px;border:1px solid var(--line);border-radius:17px;font-size:13px;font-weight:500;white-space:nowrap}.person svg{width:16px;height:16px}.person:hover,.icon:hover{background:var(--surface-2)}
.icon{width:34px;height:34px;border-radius:17px;display:grid;place-items:center;color:var(--text-2)}
.banner{flex:none;padding:7px 16px;background:#fdf1d8;color:#6b4400;font-size:13px}
.middle{flex:1;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:12px;padding:24px;text-align:center;color:var(--text-2)}.late{animation:late .2s 1s both}@keyframes late{from{opacity:0}}
.scroll{position:relative;flex:1;min-height:0;display:flex}.log{flex:1;overflow-y:auto;overscroll-behavior:contain;padding:16px;display:flex;flex-direction:column;gap:10px}
.line{display:flex;flex-direction:column;align-items:flex-start;gap:6px;max-width:100%}.mine{align-items:flex-end}
.bubble{max-width:86%;padding:9px 14px;border-radius:6px 16px 16px;background:var(--surface-2);overflow-wrap:anywhere;text-wrap:pretty}.mine .bubble{border-radius:16px 16px 6px;background:var(--accent);color:var(--on-accent);white-space:pre-wrap}
.bubble p+p,.bubble ul,.bubble ol,.bubble pre,.bubble blockquote{margin-top:6px}.bubble ul,.bubble ol{padding-inline-start:20px}.bubble strong{font-weight:600}.bubble em{font-style:italic}.bubble a{color:var(--link);text-decoration:underline;text-underline-offset:2px}
.bubble code{font:13px ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace}.bubble pre{overflow-x:auto;padding:8px;border-radius:8px;background:var(--surface)}.bubble blockquote{border-inline-start:3px solid var(--line);padding-inline-start:10px}
.by{display:flex;align-items:center;gap:7px;font-size:12px;line-height:18px;color:var(--text-2)}.face{width:24px;height:24px;border-radius:12px;background:#fbe9dd;color:#b0480f;display:grid;place-items:center;font-size:12px;font-weight:600}
.meta,.mark-bad{font-size:11px;line-height:16px;color:var(--text-3)}.mark-bad{display:flex;align-items:center;gap:6px;color:var(--danger);font-size:12px}.mark-bad svg{width:14px;height:14px}.mark-bad button{text-decoration:underline;padding:4px}
.made{display:flex;align-items:center;gap:4px;font-size:12px;line-height:16px;color:var(--model)}.made svg{width:13px;height:13px}
.system{display:flex;align-items:center;gap:10px;font-size:12px;line-height:18px;color:var(--text-3);text-align:center}.system::before,.system::after{content:"";flex:1;height:1px;background:var(--line)}
.choices{display:flex;flex-wrap:wrap;gap:8px;max-width:100%}.choices button{min-height:34px;padding:5px 14px;border:1px solid color-mix(in srgb,var(--accent) 45%,var(--line));border-radius:17px;color:var(--link);font-size:14px;line-height:20px;text-align:start}
.choices button:hover:enabled{background:var(--soft)}.choices button:disabled{border-color:var(--line);color:var(--text-3)}.choices button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.picture{max-width:86%;border-radius:14px;border:1px solid var(--line)}
.card{width:292px;max-width:100%;border:1px solid var(--line);border-radius:14px;padding:12px 14px;display:grid;gap:10px}.card .head{display:flex;gap:12px;align-items:center}.card .head img{width:48px;height:48px;border-radius:10px;object-fit:cover}.card strong{font-weight:600}.card .head p{font-size:12px;line-height:17px;color:var(--text-3)}
.card dl{display:grid;gap:4px;font-size:13px;line-height:19px}.card dl div{display:flex;gap:12px;justify-content:space-between}.card dt{color:var(--text-3);flex:none}.card dd{text-align:end;overflow-wrap:anywhere}.card>a{color:var(--link);font-size:13px}
.dots{display:flex;gap:4px;padding:14px}.dots i{width:6px;height:6px;border-radius:3px;background:var(--text-3);animation:dot 1.2s infinite}.dots i:nth-child(2){animation-delay:.15s}.dots i:nth-child(3){animation-delay:.3s}@keyframes dot{0%,60%,100%{opacity:.35}30%{opacity:1}}
.newer{position:absolute;bottom:8px;left:50%;transform:translateX(-50%);padding:5px 12px;border-radius:14px;background:var(--surface);border:1px solid var(--line);box-shadow:0 2px 8px rgb(0 0 0/.12);font-size:12px;color:var(--link)}
.desk{flex:none;border-top:1px solid var(--line);padding:10px 16px;display:grid;gap:8px;font-size:13px;line-height:19px;background:var(--surface-2)}.desk>div{display:flex;gap:8px;flex-wrap:wrap}.desk strong{font-weight:600}
.quiet{min-height:32px;padding:4px 12px;border:1px solid var(--line);border-radius:16px;background:var(--surface);font-size:13px}.primary{min-height:34px;padding:5px 16px;border-radius:17px;background:var(--accent);color:var(--on-accent);font-weight:500}.primary:disabled{opacity:.5}
.leave label{display:grid;gap:3px;font-size:12px;color:var(--text-2)}.leave textarea,.leave input{width:100%;padding:7px 10px;border:1px solid var(--field);border-radius:8px;background:var(--surface);color:var(--text);font-size:14px;resize:none}
.stars button{flex:1;display:grid;justify-items:center;gap:2px;padding:6px 2px;border:1px solid var(--line);border-radius:10px;background:var(--surface)}.stars b{font-weight:600;font-size:15px}.stars span{font-size:11px;line-height:15px;color:var(--text-3)}.stars button:hover{border-color:var(--accent)}
.composer>.mark-bad{flex:1 0 100%}.composer{flex:none;display:flex;flex-wrap:wrap;align-items:flex-end;gap:8px;margin:10px 12px 0;padding:5px 5px 5px 16px;border:1px solid var(--field);border-radius:23px}.composer:focus-within{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
.composer textarea{flex:1;min-width:0;border:0;outline:0;background:none;resize:none;font-size:16px;line-height:22px;padding:6px 0;max-height:132px}textarea::placeholder{color:var(--text-3);opacity:1}
.send{flex:none;width:36px;height:36px;border-radius:18px;background:var(--accent);color:var(--on-accent);display:grid;place-items:center}.send:disabled{background:var(--surface-2);color:var(--text-3)}
.over{flex:none;border-top:1px solid var(--line);padding:12px 16px 4px;display:flex;align-items:center;justify-content:space-between;gap:12px;color:var(--text-2)}
.foot{flex:none;padding:7px 16px 10px;text-align:center;font-size:11px;line-height:16px;color:var(--text-3)}
@media (max-width:479px){.panel,.panel[data-side=left]{inset:auto 0 auto 0;top:var(--top,0);width:auto;height:var(--view,100dvh);border:0;border-radius:0;padding-top:env(safe-area-inset-top);padding-bottom:env(safe-area-inset-bottom)}.person,.icon,.choices button,.quiet,.primary,.send{min-height:44px}.icon,.send{width:44px;height:44px}}
@media (prefers-reduced-motion:reduce){.dots i,.late{animation:none}}
@media (forced-colors:active){.bubble,.send,.primary,.choices button{border:1px solid}}
@media print{.panel{position:static;width:auto;height:auto}.composer,.desk,.top button{display:none}}
`;
