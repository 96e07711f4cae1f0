import type { AdminRouter } from '@toast/backend/routers';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AdminRouter>;
type Inputs = inferRouterInputs<AdminRouter>;

export type Me = Outputs['session']['me'];
export type Restaurant = Me['memberships'][number]['restaurant'];

export type OrdersOfDay = Outputs['orders']['ofDay'];
export type Order = OrdersOfDay['orders'][number];

export type Draft = Outputs['menu']['draft'];
export type DraftItem = Draft['items'][number];
export type DraftGroup = Draft['groups'][number];
export type DraftModifierGroup = Draft['modifierGroups'][number];
export type Review = Outputs['menu']['review'];

export type ItemFields = Inputs['menu']['saveItem']['fields'];
export type GroupFields = Inputs['menu']['saveGroup']['fields'];
export type ModifierGroupFields = Inputs['menu']['saveModifierGroup']['fields'];

export type Ordering = Outputs['ordering']['view'];
export type SwitchWish = Inputs['ordering']['set'];

export type Stock = Outputs['stock']['view'];
export type StockRecord = Stock['records'][number];
