import type { ReportPlan } from '../../vocabulary';
import type { ReportDocument, Section } from './document';
import type { ReportInput } from './report-input';
import { REPORT_SECTIONS, type ReportSectionId, SECTION_BLOCKS } from './sections';
import { titlePage } from './title-page';
import { ownBlocks, writingOf } from './writing';

/** Sections in the order that the person wants: those that are named first, where they were put, the others behind them as usual. */
export function sectionOrder({ order }: Pick<ReportPlan, 'order'>): ReportSectionId[] {
  const named = order.filter((id): id is ReportSectionId => REPORT_SECTIONS.includes(id as ReportSectionId));
  return [...new Set([...named, ...REPORT_SECTIONS])];
}

/**
 * The report of what may be published, in one language: the same input, the same document. Sections that are switched off, that have
 * nothing to tell, or whose findings are not there yet, are not in it.
 */
export function composeReport(input: ReportInput): ReportDocument {
  const writing = writingOf(input);
  const { report } = input.project;
  const hidden = new Set(report.hidden);
  const sections = sectionOrder(report)
    .filter((id) => !hidden.has(id))
    .flatMap((id): Section[] => {
      const blocks = SECTION_BLOCKS[id](writing);
      if (blocks === null) return [];
      const all = [...blocks, ...ownBlocks(writing, report.texts[`section/${id}`])];
      return all.length === 0 ? [] : [{ id, title: writing.t(`report.section.${id}`), blocks: all }];
    });
  return { language: input.language, ...titlePage(writing), sections };
}
