/** The anchor of a menu group. */
export const sectionId = (groupId: string): string => `group-${groupId}`;
