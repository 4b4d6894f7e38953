import type { Framework } from '../../vocabulary';

/** Codes and words by which items of the centre's competencies are known, by competency id. */
const HINTS: Record<string, { codes: RegExp; words: RegExp }> = {
  interdisciplinary: {
    codes: /^(IT|ID|IDT|ITA)$/i,
    words:
      /跨域|跨領域|跨專業|不同領域|不同專業|整合|interdisciplin|different (fields|disciplines|perspectives)|other disciplines|integrat/gi,
  },
  compassion: {
    codes: /^(CE|CM|EM)$/i,
    words:
      /關懷|同理|關心|體諒|感受|他人的?需要|需求|empath|compassion|feelings?|caring|care (about|for)|needs (that|of) other/gi,
  },
  reflection: {
    codes: /^(CR|CT|RT|CRT)$/i,
    words: /批判|反思|省思|檢討|反省|質疑|critical|reflect|question (my|the)|assumption/gi,
  },
  engagement: {
    codes: /^(PE|EN)$/i,
    words:
      /務實|投入|執行|按部就班|長期目標|完成任務|目標|engage|carry (it |them |things )?out|long-?term goals?|follow through/gi,
  },
  resilience: {
    codes: /^(RA|RS|RE)$/i,
    words:
      /韌性|調適|適應|挫折|壓力|逆境|復原|不如預期|resilien|adapt|setback|under pressure|stress|adversity|bounce back/gi,
  },
};

/** The competency that a code stem (`CE` of CE1) stands for, by the usual codes or by a competency's own id; null where none. */
export function competencyOfCode(code: string, framework: Framework): string | null {
  const stem = code.replace(/[_\-\s]+$/, '').toLowerCase();
  if (stem === '') return null;
  const named = framework.competencies.find(
    ({ id }) => id.toLowerCase() === stem || (stem.length >= 4 && id.toLowerCase().startsWith(stem)),
  );
  if (named) return named.id;
  return framework.competencies.find(({ id }) => HINTS[id]?.codes.test(stem))?.id ?? null;
}

/** The competency that a text speaks of most, by the competencies' names and the usual words; null where none or several do. */
export function competencyOfText(text: string, framework: Framework): string | null {
  const scores = framework.competencies.map(({ id, name }) => {
    const names = [id, name.en, name['zh-TW']].filter((part) => part !== undefined && part.length > 1);
    const named = names.some((part) => text.toLowerCase().includes((part as string).toLowerCase()));
    return { id, score: (named ? 10 : 0) + (text.match(HINTS[id]?.words ?? /$^/g)?.length ?? 0) };
  });
  scores.sort((left, right) => right.score - left.score);
  const [best, next] = scores;
  return best && best.score > 0 && best.score > (next?.score ?? 0) ? best.id : null;
}
