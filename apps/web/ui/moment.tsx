// A moment as the story's people read clocks: in the story's time zone, with the zone said.
interface Props {
  at: string;
  /** IANA zone; the reader's own where none is known. */
  zone?: string | undefined;
}

export function Moment({ at, zone }: Props) {
  return <time dateTime={at}>{readable(at, zone)}</time>;
}

function readable(at: string, timeZone: string | undefined): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(moment);
}
