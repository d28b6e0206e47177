// Every operation by its type: the journal and undo read operations as data and find here what they do.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Translate } from '../../text/studio.ts';
import type { About, Operation, OperationKind, Touched } from '../operation.ts';
import { addEntity } from './add-entity.ts';
import { addFlow } from './add-flow.ts';
import { addIntent } from './add-intent.ts';
import { addNode } from './add-node.ts';
import { addSynonym } from './add-synonym.ts';
import { bringExamples } from './bring-examples.ts';
import { connect } from './connect.ts';
import { deleteEntity } from './delete-entity.ts';
import { deleteFlow } from './delete-flow.ts';
import { deleteIntent } from './delete-intent.ts';
import { deleteNodes } from './delete-nodes.ts';
import { deleteVariable } from './delete-variable.ts';
import { disconnect } from './disconnect.ts';
import { dropWording } from './drop-wording.ts';
import { editConfig } from './edit-config.ts';
import { editEntity } from './edit-entity.ts';
import { editSettings } from './edit-settings.ts';
import { editWidget } from './edit-widget.ts';
import { editGroup } from './edit-group.ts';
import { extractFlow } from './extract-flow.ts';
import { groupNodes } from './group-nodes.ts';
import { inlineFlow } from './inline-flow.ts';
import { keepWording } from './keep-wording.ts';
import { markExample } from './mark-example.ts';
import { mergeIntents } from './merge-intents.ts';
import { moveNodes } from './move-nodes.ts';
import { pasteNodes } from './paste-nodes.ts';
import { renameFlow } from './rename-flow.ts';
import { renameIntent } from './rename-intent.ts';
import { renameNode } from './rename-node.ts';
import { renameVariable } from './rename-variable.ts';
import { replaceNode } from './replace-node.ts';
import { restore } from './restore.ts';
import { setDocumentName } from './set-document-name.ts';
import { setExamples } from './set-examples.ts';
import { setGlobal } from './set-global.ts';
import { setLanguages } from './set-languages.ts';
import { setMain } from './set-main.ts';
import { setSkip } from './set-skip.ts';
import { setValues } from './set-values.ts';
import { setVariable } from './set-variable.ts';
import { takeExamples } from './take-examples.ts';
import { takeFile } from './take-file.ts';
import { takePart } from './take-part.ts';
import { takeVersion } from './take-version.ts';
import { ungroupNodes } from './ungroup-nodes.ts';
import { applyWording } from './apply-wording.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the parts' types differ; an operation only ever meets its own kind
export const operationKinds: readonly OperationKind<string, any>[] = [
  addEntity,
  addFlow,
  addIntent,
  addNode,
  addSynonym,
  applyWording,
  bringExamples,
  connect,
  deleteEntity,
  deleteFlow,
  deleteIntent,
  deleteNodes,
  deleteVariable,
  disconnect,
  dropWording,
  editConfig,
  editEntity,
  editGroup,
  editSettings,
  editWidget,
  extractFlow,
  groupNodes,
  inlineFlow,
  keepWording,
  markExample,
  mergeIntents,
  moveNodes,
  pasteNodes,
  renameFlow,
  renameIntent,
  renameNode,
  renameVariable,
  replaceNode,
  restore,
  setDocumentName,
  setExamples,
  setGlobal,
  setLanguages,
  setMain,
  setSkip,
  setValues,
  setVariable,
  takeExamples,
  takeFile,
  takePart,
  takeVersion,
  ungroupNodes,
];
const byType = new Map(operationKinds.map((kind) => [kind.type, kind]));

/** The document after an operation; unchanged when this program does not know it (a journal of a newer one). */
export const applyOperation = (document: BotDocument, operation: Operation): BotDocument =>
  byType.get(operation.type)?.apply(document, operation) ?? document;

/** The operation that leads back, or nothing when it is unknown. */
export const inverseOf = (before: BotDocument, operation: Operation): Operation | undefined =>
  byType.get(operation.type)?.inverse(before, operation);

/** Without `about`, nodes are called by their ids. */
export const labelOf = (t: Translate, operation: Operation, about: About = byId): string =>
  byType.get(operation.type)?.label(t, operation, about) ?? operation.type;
const byId: About = { node: (id) => id, field: () => undefined, own: () => undefined };

export const touchedBy = (operation: Operation): Touched | undefined =>
  byType.get(operation.type)?.touches?.(operation);
