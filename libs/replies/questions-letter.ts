// The letter that puts questions to a subject, as a Word file. It holds what is given here and nothing else (R10).
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';

export interface QuestionsLetter {
  newsroom: string;
  /** Whom it is addressed to, by name. */
  to: string;
  /** In words, for example `24 November 2026`. */
  date: string;
  /** What is being prepared, neutrally; null: an article. */
  description: string | null;
  questions: readonly string[];
  /** With its zone, in words. */
  deadline: string;
  signedBy: string | null;
}

const NUMBERED = 'questions';
const FONT = 'Georgia';
const INDENT = { left: 567, hanging: 567 };

/** The letter as DOCX bytes. */
export async function questionsLetter(letter: QuestionsLetter): Promise<Buffer> {
  const { newsroom, to, date, questions, deadline, signedBy } = letter;
  const about = letter.description ?? 'an article';
  const document = new Document({
    title: `Questions to ${fit(to)}`,
    creator: fit(newsroom),
    styles: {
      default: {
        document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 160, line: 300 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: NUMBERED,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: INDENT } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {},
        children: [
          line(newsroom, { bold: true }),
          line(date),
          line(to),
          line('Questions before publication', { bold: true }),
          line(`Dear ${to},`),
          line(
            `${newsroom} is preparing ${about} that concerns you. Before anything is published, we put the following to you ` +
              'so that you can answer it.',
          ),
          ...questions.map(
            (question) =>
              new Paragraph({
                numbering: { reference: NUMBERED, level: 0 },
                children: [new TextRun(fit(question))],
              }),
          ),
          line(`Please let us have your answers by ${deadline}.`, { bold: true }),
          line(
            'You can answer by replying to the message with which these questions reached you, in writing and by the number of ' +
              'each question. Where you say that something is wrong, please say what is right, and send us whatever shows it.',
          ),
          line(
            'If you need more time, or would rather speak to us, please tell us before then. We will consider what you tell us ' +
              'before we publish, and give your answers fairly.',
          ),
          line('Yours faithfully,'),
          ...(signedBy === null ? [] : [line(signedBy)]),
          line(newsroom),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function line(text: string, look: { bold?: boolean } = {}): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: fit(text), ...look })] });
}

/** Without the characters that XML 1.0 has no place for (section 2.2), on one line. */
function fit(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is being removed
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, '');
}
