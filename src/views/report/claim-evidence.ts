import { wordsIn } from '../../messages';
import { quotesForReport, type ReportInput } from '../../report';
import { type ClaimPlan, localText } from '../../vocabulary';

type Kind = 'competencies' | 'criteria' | 'quotes';
export type EvidenceChoices = { kind: Kind; options: { value: string; name: string }[] }[];

/** So much of a quote names it in a list. */
const LONGEST = 60;

/** What may speak for a claim: competencies that were measured, criteria that were rated, and quotes of the report that are decided. */
export function evidenceToChoose({ understanding, language, findings, project }: ReportInput): EvidenceChoices {
  const { framework } = understanding;
  const nameOf = (id: string) => localText(framework.competencies.find((one) => one.id === id)?.name, language, id);
  const measured = framework.competencies.filter(({ id }) => understanding.competencies.some((one) => one.id === id));
  const words = { t: wordsIn(language, understanding.pair), nameOf };
  const threshold = project.settings.publicationThreshold;
  const quotes = findings.quotes ? quotesForReport(findings.quotes, { threshold, words }) : [];
  return [
    { kind: 'competencies', options: measured.map(({ id }) => ({ value: `competency:${id}`, name: nameOf(id) })) },
    {
      kind: 'criteria',
      options: (findings.rubric?.criteria ?? []).map(({ criterion: { id, key, text, competency } }) => ({
        value: `criterion:${key}`,
        name: id === competency ? nameOf(id) : text,
      })),
    },
    {
      kind: 'quotes',
      options: quotes.map(({ key, quote: { text } }) => ({
        value: `quote:${key}`,
        name: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
      })),
    },
  ];
}

/** What was chosen, as the value of a list; empty where nothing was. */
export function evidenceValue({ competency, criterion, quote }: ClaimPlan): string {
  if (quote !== undefined) return `quote:${quote}`;
  if (criterion !== undefined) return `criterion:${criterion}`;
  return competency === null ? '' : `competency:${competency}`;
}

/** The part of a claim that a value of the list stands for; what it replaces is gone. */
export function evidenceFrom(value: string): Pick<ClaimPlan, 'competency' | 'criterion' | 'quote'> {
  const kind = value.slice(0, value.indexOf(':'));
  const id = value.slice(kind.length + 1);
  return {
    competency: kind === 'competency' ? id : null,
    criterion: kind === 'criterion' ? id : undefined,
    quote: kind === 'quote' ? id : undefined,
  };
}
