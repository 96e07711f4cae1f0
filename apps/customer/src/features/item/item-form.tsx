'use client';

import { limits } from '@toast/api/limits';
import { lineAllergens } from '@toast/domain/menu/allergens';
import { choices } from '@toast/domain/menu/choices';
import { availability } from '@toast/domain/menu/orderable';
import { listLine } from '@toast/domain/pricing/price-line';
import { Field } from '@toast/ui/field';
import { Textarea } from '@toast/ui/textarea';
import { useState } from 'react';
import { scrollBehaviour } from '~/shared/scroll-behaviour.ts';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { groupComplaint } from './group-rule.ts';
import { ItemFacts } from './item-facts.tsx';
import { ItemFoot } from './item-foot.tsx';
import { ItemHead } from './item-head.tsx';
import type { ItemSheetProps } from './item-sheet.tsx';
import { ModifierGroup } from './modifier-group.tsx';
import { openerOf } from './opener-of.ts';
import { groupElementId, problemsOf, violationsOf } from './problems.ts';
import { soldOutWords } from './sold-out-words.ts';
import { useDraft } from './use-draft.ts';

type ItemFormProps = Omit<ItemSheetProps, 'item' | 'onClose'> & { item: NonNullable<ItemSheetProps['item']> };

/** The inside of the sheet: facts, questions, note, and the button that says what it costs. */
export function ItemForm({ item, menu, stock, others, editing, onDone }: ItemFormProps) {
  const [initial] = useState<Draft>(() => editing?.draft ?? newDraft(menu, item, stock));
  const { draft, open, answer, setQuantity, setNote } = useDraft(menu, item, initial);
  const [tried, setTried] = useState(false);

  const line = { id: editing?.id ?? 'draft', itemId: item.id, ...draft };
  const problems = problemsOf(menu, stock, others, line);
  const incomplete = open.find((group) => violationsOf(problems.violations, group).length > 0);
  const priced = listLine(menu, item, line, others.diningOption).priced;
  const { orderable } = availability(item, menu, stock);

  const add = () => {
    if (incomplete === undefined && problems.soldOut.length === 0) return onDone(item, draftOf(line));
    setTried(true);
    const at = incomplete && document.getElementById(groupElementId(incomplete));
    at?.focus({ preventScroll: true });
    at?.scrollIntoView({ block: 'start', behavior: scrollBehaviour() });
  };

  return (
    <div className="flex min-h-full flex-col">
      <ItemHead name={item.name} />
      <div className="grid flex-1 content-start gap-6 pb-6">
        <ItemFacts
          item={item}
          currency={menu.terms.currency}
          allergens={lineAllergens(item, choices(menu, item, draft.modifiers))}
        />
        <div className="grid gap-7 px-5">
          {open.map((group) => {
            const broken = violationsOf(problems.violations, group).length > 0;
            return (
              <ModifierGroup
                key={groupElementId(group)}
                menu={menu}
                stock={stock}
                open={group}
                opener={openerOf(menu, group)}
                complaint={tried && broken ? groupComplaint(group.group.min, group.max, group.count) : null}
                onAnswer={answer}
              />
            );
          })}
          {orderable && (
            <Field
              label="Note for the kitchen"
              optionalLabel="optional"
              hint="Not for allergies: please tell the staff."
            >
              <Textarea
                rows={2}
                maxLength={limits.noteLength}
                value={draft.note}
                onChange={(event) => setNote(event.target.value)}
              />
            </Field>
          )}
        </div>
      </div>
      <ItemFoot
        name={item.name}
        quantity={draft.quantity}
        onQuantity={setQuantity}
        amount={priced.gross}
        currency={menu.terms.currency}
        orderable={orderable}
        editing={editing !== null}
        soldOut={soldOutWords(problems)}
        missing={tried && incomplete !== undefined ? incomplete.group.name : null}
        onAdd={add}
      />
    </div>
  );
}
