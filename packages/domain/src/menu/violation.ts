import type { ModifierGroupId, ModifierOptionId } from '../ids.ts';

/**
 * Why a line's modifiers break the menu's rules. `path` leads to the group instance: the option ids chosen on the way,
 * empty for a group of the item itself.
 */
export type ModifierViolation = {
  readonly rule:
    | 'TOO_FEW'
    | 'TOO_MANY'
    | 'UNKNOWN_GROUP'
    | 'UNKNOWN_OPTION'
    | 'TOO_MANY_OF_OPTION'
    | 'BAD_QUANTITY';
  readonly path: readonly ModifierOptionId[];
  readonly groupId: ModifierGroupId;
  readonly groupName: string;
  readonly optionId: ModifierOptionId | null;
  readonly min: number;
  readonly max: number | null;
  readonly chosen: number;
};
