import type { WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  MAPPING_CHOICES_REQUEST,
  MAPPING_EDIT_REQUEST,
  MAPPING_PREVIEW_REQUEST,
  type MappingChoicesParams,
  type MappingChoicesResult,
  type MappingEditParams,
  type MappingEditResult,
  type MappingPreview,
  type MappingPreviewParams,
  type MappingPreviewTasks,
  PREVIEW_TASKS_REQUEST,
  type PreviewTasksParams,
} from '../../server/lsp/protocol.ts';

/** Gives the language client once it runs; undefined if it could not be started. */
export type RunningClient = () => Promise<BaseLanguageClient | undefined>;

/** The requests of the preview. While no server runs there is nothing to show. */
export class PreviewServer {
  constructor(private readonly client: RunningClient) {}

  tasks(params: PreviewTasksParams): Promise<MappingPreviewTasks | null> {
    return this.ask(PREVIEW_TASKS_REQUEST, params, null);
  }

  preview(params: MappingPreviewParams): Promise<MappingPreview | null> {
    return this.ask(MAPPING_PREVIEW_REQUEST, params, null);
  }

  choices(params: MappingChoicesParams): Promise<MappingChoicesResult> {
    return this.ask(MAPPING_CHOICES_REQUEST, params, { choices: [] });
  }

  /** Makes the edit in the open documents, as one step of undo. The result is a sentence if it is refused. */
  async edit(params: MappingEditParams, apply: ApplyEdit): Promise<string | undefined> {
    const client = await this.client();
    if (client === undefined) return 'The language server is not running. Restart it to change mappings';
    const answer = await client.sendRequest<MappingEditResult>(MAPPING_EDIT_REQUEST, params);
    if ('refusal' in answer) return answer.refusal;
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    return (await apply(edit)) ? undefined : 'VS Code could not change the file. Check that it can be written';
  }

  private async ask<Answer>(request: string, params: object, otherwise: Answer): Promise<Answer> {
    const client = await this.client();
    return client === undefined ? otherwise : await client.sendRequest<Answer>(request, params);
  }
}

type ApplyEdit = (edit: WorkspaceEdit) => Thenable<boolean>;
