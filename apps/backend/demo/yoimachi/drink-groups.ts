import { pickOne, pickOneOrNone, pickSome } from '../ask.ts';
import type { DemoModifierGroup } from '../types.ts';

export const drinkGroups: Readonly<Record<string, DemoModifierGroup>> = {
  'tea-temperature': pickOne('Hot or cold? 温・冷', {
    hot: { name: 'Hot 温', kitchenName: '温' },
    cold: { name: 'Cold 冷', kitchenName: '冷', isDefault: true },
  }),
  'beer-size': pickOne('Size サイズ', {
    glass: { name: 'Glass グラス', kitchenName: 'グラス' },
    mug: { name: 'Mug 中ジョッキ', kitchenName: '中', price: 170, isDefault: true },
    'big-mug': { name: 'Big mug 大ジョッキ', kitchenName: '大', price: 420 },
  }),
  'sake-temperature': pickOne('Temperature 温度', {
    cold: { name: 'Chilled 冷酒', kitchenName: '冷酒', isDefault: true },
    room: { name: 'Room 常温', kitchenName: '常温' },
    warm: { name: 'Warm ぬる燗', kitchenName: 'ぬる燗' },
    hot: { name: 'Hot 熱燗', kitchenName: '熱燗' },
  }),
  'sake-measure': pickOne('How much? 量', {
    glass: { name: 'Glass, 90 ml グラス', kitchenName: 'グラス' },
    flask: { name: 'Flask, 180 ml 一合', kitchenName: '一合', price: 450, isDefault: true },
    'big-flask': { name: 'Big flask, 360 ml 二合', kitchenName: '二合', price: 1250 },
  }),
  'shochu-serve': pickOne('How to serve it? 飲み方', {
    rocks: { name: 'On the rocks ロック', kitchenName: 'ロック', isDefault: true },
    water: { name: 'With cold water 水割り', kitchenName: '水割り' },
    'hot-water': { name: 'With hot water お湯割り', kitchenName: 'お湯割り' },
    soda: { name: 'With soda ソーダ割り', kitchenName: 'ソーダ割り', price: 50 },
  }),
  strength: pickOne('How strong? 濃さ', {
    light: { name: 'Light 薄め', kitchenName: '薄め' },
    normal: { name: 'Normal 普通', kitchenName: '普通', isDefault: true },
    strong: { name: 'Strong 濃いめ', kitchenName: '濃いめ', price: 100 },
  }),
  // Food with a drink keeps the food rate: taken out, the beer is at 10 % and its beans at 8 %.
  nibbles: pickSome('Something to nibble おつまみ', 0, 2, {
    edamame: {
      name: 'Small edamame 小枝豆',
      kitchenName: '小枝豆',
      price: 220,
      taxes: ['food'],
      adds: ['SOYBEANS'],
    },
    crackers: {
      name: 'Rice crackers あられ',
      kitchenName: 'あられ',
      price: 180,
      taxes: ['food'],
      adds: ['SOYBEANS', 'GLUTEN'],
    },
    squid: {
      name: 'Dried squid するめ',
      kitchenName: 'するめ',
      price: 320,
      taxes: ['food'],
      adds: ['MOLLUSCS'],
    },
  }),
  ice: pickOneOrNone('Ice 氷', {
    less: { name: 'Less 少なめ', kitchenName: '氷少' },
    none: { name: 'None なし', kitchenName: '氷無' },
  }),
};
