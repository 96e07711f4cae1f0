/**
 * How deep modifier groups may open one another: groups of the item are level 1. Deeper groups are never asked and never
 * accepted, so neither a cyclic menu nor a hostile cart makes a walk endless.
 */
export const maxModifierDepth = 4;
