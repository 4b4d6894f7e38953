import { type Block, lineText, type ReportDocument } from '../../../src/report';

/** Every text of a document that a person may read, one by one. */
export function textsOf({ title, subtitle, facts, sections }: ReportDocument): string[] {
  return [
    title,
    subtitle,
    ...facts.flatMap(({ term, words }) => [term, words]),
    ...sections.flatMap(({ title: heading, blocks }) => [heading, ...blocks.flatMap(textsOfBlock)]),
  ];
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [lineText(block.line)];
    case 'list':
      return block.items.map(lineText);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap((row) => row.map(({ text }) => text)),
        ...(block.note ? [lineText(block.note)] : []),
      ];
    case 'figure':
      return [
        block.caption,
        block.alt,
        JSON.stringify(block.picture.option),
        ...(block.note ? [lineText(block.note)] : []),
      ];
    case 'quote':
      return [block.text, block.from];
  }
}
