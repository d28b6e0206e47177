// The line beside the launcher. Values are the tokens of the look, as in the panel.
const dark = '--surface:#1e2023;--text:#ecedf0;--text-3:#9a9ea6;--line:#43474e';
export const STYLES = `
.hello{all:initial;--surface:#fff;--text:#1e1f23;--text-3:#676970;--line:#e3e0d9;position:fixed;bottom:88px;right:20px;display:flex;align-items:flex-start;max-width:min(300px,calc(100vw - 40px));background:var(--surface);border:1px solid var(--line);border-radius:16px 16px 4px;box-shadow:0 2px 6px rgb(40 36 28/.08),0 12px 32px rgb(40 36 28/.16)}
.hello:empty{display:none}.hello[data-side=left]{right:auto;left:20px;border-radius:16px 16px 16px 4px}
.hello[data-scheme=dark]{${dark}}@media (prefers-color-scheme:dark){.hello[data-scheme=auto]{${dark}}}
.line,.shut-line{all:unset;box-sizing:border-box;cursor:pointer;color:var(--text);font:14px/22px -apple-system,BlinkMacSystemFont,"Segoe UI",Inter,Roboto,"PingFang SC","Microsoft YaHei UI","Noto Sans SC","Noto Sans CJK SC",sans-serif}
.line{padding:12px 0 12px 16px;padding-inline:16px 0;overflow-wrap:anywhere;text-wrap:pretty;white-space:pre-line}.shut-line{flex:none;width:44px;height:44px;display:grid;place-items:center;color:var(--text-3);font-size:12px}
.line:focus-visible,.shut-line:focus-visible{outline:2px solid var(--accent,#2f53c4);outline-offset:-2px;border-radius:14px}
@media (prefers-reduced-motion:no-preference){.hello{animation:hello .2s cubic-bezier(.2,.8,.2,1)}@keyframes hello{from{opacity:0;transform:translateY(8px)}}}
@media (forced-colors:active){.hello{border:1px solid}}@media print{.hello{display:none}}
`;
