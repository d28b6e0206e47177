// Markdown as elements, never as an HTML string: the lexer's tokens, an allow-list of elements, links that cannot run anything.
import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';

const safeLink = (href: string): string | undefined =>
  /^(https?:\/\/|mailto:|tel:)[^\s"<>\\]+$/i.test(href) ? href : undefined;
const plain = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  );

export function Markdown({ text }: { text: string }) {
  let tokens: Token[];
  try {
    tokens = lexer(text, { gfm: true, breaks: true });
  } catch {
    return <p>{text}</p>; // what the lexer cannot read is still a text
  }
  return <>{tokens.map(block)}</>;
}

function block(token: Token, key: number): ComponentChildren {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return <p key={key}><strong>{inline((token as Tokens.Heading).tokens)}</strong></p>; // prettier-ignore
    case 'paragraph':
      return <p key={key}>{inline((token as Tokens.Paragraph).tokens)}</p>;
    case 'list': {
      const { ordered, items, start } = token as Tokens.List;
      const rows = items.map((item, i) => <li key={i}>{item.tokens.map(block)}</li>);
      return ordered ? <ol key={key} start={Number(start) || 1}>{rows}</ol> : <ul key={key}>{rows}</ul>; // prettier-ignore
    }
    case 'blockquote':
      return <blockquote key={key}>{((token as Tokens.Blockquote).tokens ?? []).map(block)}</blockquote>;
    case 'code':
      return <pre key={key}><code>{(token as Tokens.Code).text}</code></pre>; // prettier-ignore
    case 'hr':
      return <hr key={key} />;
    case 'text':
      return (
        <span key={key}>
          {(token as Tokens.Text).tokens
            ? inline((token as Tokens.Text).tokens ?? [])
            : plain((token as Tokens.Text).text)}
        </span>
      );
    default:
      return <p key={key}>{token.raw}</p>; // raw HTML, tables and what is to come: as text
  }
}
function inline(tokens: readonly Token[] = []): ComponentChildren[] {
  return tokens.map((token, key) => {
    switch (token.type) {
      case 'strong':
        return <strong key={key}>{inline(token.tokens)}</strong>;
      case 'em':
        return <em key={key}>{inline(token.tokens)}</em>;
      case 'del':
        return <del key={key}>{inline(token.tokens)}</del>;
      case 'codespan':
        return <code key={key}>{plain((token as Tokens.Codespan).text)}</code>;
      case 'br':
        return <br key={key} />;
      case 'link': {
        const href = safeLink((token as Tokens.Link).href);
        return href ? <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">{inline(token.tokens)}</a> : <span key={key}>{inline(token.tokens)}</span>; // prettier-ignore
      }
      case 'escape':
      case 'text':
        return (token as Tokens.Text).tokens ? (
          <span key={key}>{inline((token as Tokens.Text).tokens)}</span>
        ) : (
          plain((token as Tokens.Text).text)
        );
      default:
        return token.raw; // images and HTML in a text are words
    }
  });
}
