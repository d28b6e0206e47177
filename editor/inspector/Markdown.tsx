// Markdown as elements: the lexer's tokens only, never HTML, links only where a browser may go safely.
import { lexer, type Token } from 'marked';
import { Fragment, type ReactNode } from 'react';

const safe = /^(https?:|mailto:|#|\/)/i;

/** With `breaks` a line break in the text is one, as in a chat. */
export const Markdown = ({ source, breaks = false }: { source: string; breaks?: boolean }) => (
  <>
    {lexer(source, { breaks }).map((token, i) => (
      <Fragment key={i}>{block(token)}</Fragment>
    ))}
  </>
);

const inline = (tokens: readonly Token[] | undefined): ReactNode =>
  (tokens ?? []).map((token, i) => <Fragment key={i}>{word(token)}</Fragment>);

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'heading': {
      const Heading = token['depth'] <= 1 ? 'h3' : token['depth'] === 2 ? 'h4' : 'h5';
      return <Heading>{inline(token.tokens)}</Heading>;
    }
    case 'paragraph':
      return <p>{inline(token.tokens)}</p>;
    case 'list': {
      const List = token['ordered'] ? 'ol' : 'ul';
      const items = token['items'] as { tokens: Token[] }[];
      return (
        <List>
          {items.map((item, i) => (
            <li key={i}>
              {item.tokens.map((inner, j) => (
                <Fragment key={j}>{block(inner)}</Fragment>
              ))}
            </li>
          ))}
        </List>
      );
    }
    case 'code':
      return <pre className="raw">{token['text'] as string}</pre>;
    case 'blockquote':
      return (
        <blockquote>
          {(token.tokens ?? []).map((inner, i) => (
            <Fragment key={i}>{block(inner)}</Fragment>
          ))}
        </blockquote>
      );
    case 'table': {
      const { header, rows } = token as unknown as { header: { tokens: Token[] }[]; rows: { tokens: Token[] }[][] };
      return (
        <table>
          <thead>
            <tr>
              {header.map((cell, i) => (
                <th key={i}>{inline(cell.tokens)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j}>{inline(cell.tokens)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
    case 'hr':
      return <hr />;
    case 'text':
      return token.tokens ? inline(token.tokens) : (token['text'] as string);
    case 'space':
      return null;
    default:
      return token.raw;
  }
}

function word(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens)}</strong>;
    case 'em':
      return <em>{inline(token.tokens)}</em>;
    case 'codespan':
      return <code>{token['text'] as string}</code>;
    case 'br':
      return <br />;
    case 'link': {
      const href = String(token['href']);
      return safe.test(href) ? (
        <a href={href} target="_blank" rel="noreferrer">
          {inline(token.tokens)}
        </a>
      ) : (
        inline(token.tokens)
      );
    }
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? inline(token.tokens) : (token['text'] as string);
    default:
      return token.raw;
  }
}
