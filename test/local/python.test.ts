import { findPython, probePython, type Probe } from '../../local/python';

const machineWith = (pythons: Record<string, Probe>) => async (name: string) =>
  pythons[name] ?? ({ kind: 'absent' } as const);
const version = (major: number, minor: number): Probe => ({ kind: 'version', major, minor });

describe('looking for Python 3.10 or newer', () => {
  it('takes python3 when it is new enough', async () => {
    await expect(findPython(machineWith({ python3: version(3, 10), 'python3.13': version(3, 13) }))).resolves.toBe(
      'python3',
    );
  });

  it('takes a newer one by its name when python3 is old', async () => {
    await expect(findPython(machineWith({ python3: version(3, 9), 'python3.13': version(3, 13) }))).resolves.toBe(
      'python3.13',
    );
  });

  it('passes over one that cannot make virtual environments', async () => {
    await expect(findPython(machineWith({ python3: { kind: 'no-venv' }, 'python3.11': version(3, 11) }))).resolves.toBe(
      'python3.11',
    );
  });

  it.each([
    ['no Python at all', {}, 'none was found'],
    ['an old one', { python3: version(3, 8), python: version(2, 7) }, 'found: python3 is 3.8, python is 2.7'],
    ['one without venv', { python3: { kind: 'no-venv' } as const }, 'apt install python3-venv'],
  ])('says in one line what is missing: %s', async (_what, pythons, found) => {
    const failure = await findPython(machineWith(pythons)).catch((error: Error) => error.message);
    expect(failure).toContain('Python 3.10 or newer is needed');
    expect(failure).toContain(found);
    expect(failure).not.toContain('\n');
  });

  it('sees that a command does not exist', async () => {
    await expect(probePython('python-that-nobody-has')).resolves.toEqual({ kind: 'absent' });
  });
});
