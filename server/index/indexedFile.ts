import type { BpmnProcess } from '../model/bpmn.ts';
import type { FileKind, ProjectFile } from '../model/file.ts';
import { ownText } from '../text/ownText.ts';
import { brokenKind, isEvidence } from './evidence.ts';
import { namesOfThings } from './namedThings.ts';
import { type FileSymbols, symbolsOf } from './symbols.ts';

/** A file with what the tables need of it, worked out once: nobody has to look into the file again when it is replaced or when scopes move. */
export interface IndexedFile {
  readonly file: ProjectFile;
  /** True if the file stays in memory with its text, tree and model. */
  readonly isKept: boolean;
  readonly symbols: FileSymbols;
  readonly isEvidence: boolean;
  readonly broken: FileKind | undefined;
  /** The processes that a BPMN file defines. */
  readonly processes: readonly ProcessHead[];
  /** By what its things are found, see `namesOfThings`. */
  readonly names: string;
}

/** What is said of a process where processes are listed. */
export interface ProcessHead {
  readonly id: string;
  readonly name: string | undefined;
  readonly executable: boolean;
}

/** Of a file that is kept the names are listed when somebody searches, and not at every keystroke. */
export function indexed(file: ProjectFile, isKept = false): IndexedFile {
  return isKept ? new KeptFile(file) : { ...whatTablesNeed(file), isKept, names: namesOfThings(file) };
}

/** A class, since an object literal with a getter gets a shape of its own each time, which holds all that the getter can reach. */
class KeptFile implements IndexedFile {
  readonly isKept = true;
  readonly symbols: FileSymbols;
  readonly isEvidence: boolean;
  readonly broken: FileKind | undefined;
  readonly processes: readonly ProcessHead[];
  private listed: string | undefined;

  constructor(readonly file: ProjectFile) {
    const needed = whatTablesNeed(file);
    this.symbols = needed.symbols;
    this.isEvidence = needed.isEvidence;
    this.broken = needed.broken;
    this.processes = needed.processes;
  }

  get names(): string {
    this.listed ??= namesOfThings(this.file);
    return this.listed;
  }
}

function whatTablesNeed(file: ProjectFile): Omit<IndexedFile, 'names' | 'isKept'> {
  return {
    file,
    symbols: symbolsOf(file),
    isEvidence: isEvidence(file),
    broken: brokenKind(file),
    processes: file.kind === 'bpmn' ? file.model.processes.flatMap(headOf) : [],
  };
}

function headOf({ id, name, executable }: BpmnProcess): ProcessHead[] {
  return id ? [{ id: ownText(id.text), name: name && ownText(name.text), executable }] : [];
}
