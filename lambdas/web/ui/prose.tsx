/** What a person typed, line by line as typed. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {text.split(/\r\n|\r|\n/).map((line, index) => (
      <>
        {index === 0 ? null : <br />}
        {line}
      </>
    ))}
  </>
);
