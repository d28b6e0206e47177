// What each editing operation is called in the history and on the undo button.
import { defineMessages } from '@dialoom/shared/text/messages';

export const operationMessages = defineMessages({
  'operation.add-flow': { 'zh-CN': '新建流程「{name}」', en: 'Add flow “{name}”' },
  'operation.add-intent': { 'zh-CN': '新建意图「{name}」', en: 'Add intent “{name}”' },
  'operation.add-node': { 'zh-CN': '添加节点', en: 'Add node' },
  'operation.connect': { 'zh-CN': '连线', en: 'Connect' },
  'operation.delete-flow': { 'zh-CN': '删除流程', en: 'Delete flow' },
  'operation.delete-intent': { 'zh-CN': '删除意图', en: 'Delete intent' },
  'operation.delete-nodes': { 'zh-CN': '删除 {n} 个节点', en: 'Delete nodes ({n})' },
  'operation.delete-variable': { 'zh-CN': '删除变量「{name}」', en: 'Delete variable “{name}”' },
  'operation.disconnect': { 'zh-CN': '断开连线', en: 'Disconnect' },
  'operation.edit-config': { 'zh-CN': '修改配置', en: 'Edit node' },
  'operation.edit-settings': { 'zh-CN': '修改设置', en: 'Edit settings' },
  'operation.edit-widget': { 'zh-CN': '修改聊天窗口', en: 'Edit chat window' },
  'operation.move-nodes': { 'zh-CN': '移动 {n} 个节点', en: 'Move nodes ({n})' },
  'operation.paste-nodes': { 'zh-CN': '粘贴 {n} 个节点', en: 'Paste nodes ({n})' },
  'operation.rename-flow': { 'zh-CN': '流程改名为「{name}」', en: 'Rename flow to “{name}”' },
  'operation.rename-intent': { 'zh-CN': '意图改名为「{name}」', en: 'Rename intent to “{name}”' },
  'operation.rename-node': { 'zh-CN': '节点改名「{name}」', en: 'Rename node “{name}”' },
  'operation.rename-variable': { 'zh-CN': '变量「{from}」改名为「{to}」', en: 'Rename variable “{from}” to “{to}”' },
  'operation.restore': { 'zh-CN': '上一步修改', en: 'Last change' },
  'operation.set-document-name': { 'zh-CN': '机器人改名为「{name}」', en: 'Rename bot to “{name}”' },
  'operation.set-examples': { 'zh-CN': '修改用户说法', en: 'Edit utterances' },
  'operation.set-global': { 'zh-CN': '设置全局意图', en: 'Set global intent' },
  'operation.set-languages': { 'zh-CN': '修改语言', en: 'Change languages' },
  'operation.set-variable': { 'zh-CN': '设置变量「{name}」', en: 'Set variable “{name}”' },
});
