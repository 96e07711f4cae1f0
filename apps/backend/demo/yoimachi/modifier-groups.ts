import { pickOne, pickOneOrNone, pickSome } from '../ask.ts';
import type { DemoModifierGroup } from '../types.ts';
import { drinkGroups } from './drink-groups.ts';

export const modifierGroups: Readonly<Record<string, DemoModifierGroup>> = {
  ...drinkGroups,
  firmness: pickOne('Noodle firmness 麺の硬さ', {
    soft: { name: 'Soft やわ', kitchenName: 'やわ' },
    normal: { name: 'Normal 普通', kitchenName: '普通', isDefault: true },
    firm: { name: 'Firm 硬め', kitchenName: '硬め' },
    'very-firm': { name: 'Very firm バリカタ', kitchenName: 'バリカタ' },
  }),
  richness: pickOne('Broth スープ', {
    light: { name: 'Light あっさり', kitchenName: 'あっさり' },
    normal: { name: 'As it is 普通', kitchenName: '普通', isDefault: true },
    rich: { name: 'Rich こってり', kitchenName: 'こってり' },
  }),
  'noodle-kind': pickOne('Noodles 麺', {
    thin: { name: 'Thin and straight 細麺', kitchenName: '細麺', isDefault: true },
    thick: { name: 'Thick and wavy 太麺', kitchenName: '太麺' },
    konjac: { name: 'Konjac, no wheat こんにゃく麺', kitchenName: 'こんにゃく', price: 150 },
  }),
  'bowl-size': pickOne('Size サイズ', {
    regular: { name: 'Regular 並', kitchenName: '並', isDefault: true },
    large: { name: 'Large 大盛', kitchenName: '大盛', price: 150 },
  }),
  'ramen-toppings': pickSome('Toppings トッピング', 0, 6, {
    egg: {
      name: 'Marinated egg 味玉',
      kitchenName: '味玉',
      price: 150,
      maxQuantity: 2,
      adds: ['EGGS', 'SOYBEANS', 'GLUTEN'],
    },
    chashu: {
      name: 'Chashu pork チャーシュー',
      kitchenName: 'チャーシュー',
      price: 280,
      maxQuantity: 3,
      adds: ['SOYBEANS', 'GLUTEN'],
    },
    nori: { name: 'Nori 海苔', kitchenName: '海苔', price: 120, maxQuantity: 2 },
    menma: { name: 'Bamboo shoots メンマ', kitchenName: 'メンマ', price: 120, adds: ['SOYBEANS', 'SESAME'] },
    corn: { name: 'Sweetcorn コーン', kitchenName: 'コーン', price: 100 },
    butter: { name: 'Hokkaido butter バター', kitchenName: 'バター', price: 100, adds: ['MILK'] },
    leek: { name: 'A heap of leek 白ネギ', kitchenName: '白ネギ', price: 120 },
    garlic: { name: 'Crushed garlic にんにく', kitchenName: 'にんにく' },
  }),
  'comes-with': pickSome('Comes with 付け合わせ', 0, 3, {
    scallion: { name: 'Scallions ネギ', kitchenName: 'ネギ', isDefault: true },
    mushroom: { name: 'Wood-ear きくらげ', kitchenName: 'きくらげ', isDefault: true },
    ginger: { name: 'Red ginger 紅生姜', kitchenName: '紅生姜', isDefault: true },
  }),
  kaedama: pickSome('Second helping of noodles 替え玉', 0, 2, {
    kaedama: {
      name: 'Kaedama 替え玉',
      kitchenName: '替玉',
      price: 150,
      maxQuantity: 2,
      adds: ['GLUTEN'],
      asks: ['kaedama-firmness'],
    },
  }),
  'kaedama-firmness': pickOne('How firm? 硬さ', {
    normal: { name: 'Normal 普通', kitchenName: '普通', isDefault: true },
    firm: { name: 'Firm 硬め', kitchenName: '硬め' },
    'very-firm': { name: 'Very firm バリカタ', kitchenName: 'バリカタ' },
  }),
  heat: pickOne('How hot? 辛さ', {
    gentle: { name: 'Gentle 一辛', kitchenName: '一辛', isDefault: true },
    warm: { name: 'Warm 二辛', kitchenName: '二辛' },
    hot: { name: 'Hot 三辛', kitchenName: '三辛' },
    fierce: { name: 'Fierce 鬼辛', kitchenName: '鬼辛', price: 50 },
  }),
  set: pickOneOrNone('Make it a set セット', {
    gyoza: {
      name: 'With three gyoza 餃子セット',
      kitchenName: '餃子セット',
      price: 280,
      adds: ['GLUTEN', 'SOYBEANS', 'SESAME'],
      asks: ['set-drink'],
    },
    rice: {
      name: 'With small fried rice 半炒飯セット',
      kitchenName: '半炒飯セット',
      price: 380,
      adds: ['EGGS', 'SOYBEANS', 'GLUTEN'],
      asks: ['set-drink'],
    },
  }),
  'set-drink': pickOne('Drink with the set', {
    oolong: { name: 'Oolong tea 烏龍茶', kitchenName: '烏龍茶', asks: ['tea-temperature'] },
    green: { name: 'Green tea 緑茶', kitchenName: '緑茶', asks: ['tea-temperature'] },
    cola: { name: 'Cola コーラ', kitchenName: 'コーラ', price: 80 },
  }),
  'rice-size': pickOne('Rice ご飯', {
    small: { name: 'Small 小', kitchenName: '小' },
    regular: { name: 'Regular 並', kitchenName: '並', isDefault: true },
    large: { name: 'Large 大', kitchenName: '大', price: 100 },
  }),
  'rice-extras': pickSome('Add 追加', 0, 3, {
    'hot-spring-egg': {
      name: 'Hot-spring egg 温玉',
      kitchenName: '温玉',
      price: 130,
      maxQuantity: 2,
      adds: ['EGGS'],
    },
    miso: { name: 'Miso soup 味噌汁', kitchenName: '味噌汁', price: 150, adds: ['SOYBEANS', 'FISH'] },
    kimchi: { name: 'Kimchi キムチ', kitchenName: 'キムチ', price: 150, adds: ['FISH', 'CRUSTACEANS'] },
    cheese: { name: 'Melted cheese チーズ', kitchenName: 'チーズ', price: 180, adds: ['MILK'] },
  }),
  seasoning: pickOne('Seasoning 味', {
    salt: { name: 'Salt 塩', kitchenName: '塩', isDefault: true },
    tare: { name: 'Sweet soy glaze タレ', kitchenName: 'タレ', adds: ['SOYBEANS', 'GLUTEN'] },
  }),
  skewers: pickOne('How many? 本数', {
    two: { name: 'Two 二本', kitchenName: '2本', isDefault: true },
    four: { name: 'Four 四本', kitchenName: '4本', price: 440 },
  }),
  'skewer-five': pickSome('Choose five 五本お選びください', 5, 5, {
    thigh: { name: 'Thigh もも', kitchenName: 'もも', maxQuantity: 5 },
    meatball: { name: 'Meatball つくね', kitchenName: 'つくね', maxQuantity: 5, adds: ['EGGS'] },
    skin: { name: 'Skin 皮', kitchenName: '皮', maxQuantity: 5 },
    liver: { name: 'Liver レバー', kitchenName: 'レバー', maxQuantity: 5 },
    leek: { name: 'Thigh and leek ねぎま', kitchenName: 'ねぎま', maxQuantity: 5 },
    shishito: { name: 'Shishito pepper ししとう', kitchenName: 'ししとう', maxQuantity: 5 },
  }),
  wasabi: pickOneOrNone('Wasabi わさび', {
    without: { name: 'Without サビ抜き', kitchenName: 'サビ抜き' },
    extra: { name: 'Extra わさび多め', kitchenName: 'わさび多め' },
  }),
  gyoza: pickOne('How many? 個数', {
    six: { name: 'Six 六個', kitchenName: '6個', isDefault: true },
    twelve: { name: 'Twelve 十二個', kitchenName: '12個', price: 480 },
  }),
  'gyoza-dip': pickSome('Dips タレ', 1, 2, {
    vinegar: { name: 'Vinegar and pepper 酢胡椒', kitchenName: '酢胡椒', isDefault: true },
    soy: {
      name: 'Soy and chilli oil 醤油ラー油',
      kitchenName: '醤油ラー油',
      adds: ['SOYBEANS', 'GLUTEN', 'SESAME'],
    },
    miso: { name: 'Miso dip 味噌ダレ', kitchenName: '味噌ダレ', price: 50, adds: ['SOYBEANS'] },
  }),
  'sashimi-count': pickOne('How much? 量', {
    three: { name: 'Three slices 三切', kitchenName: '3切' },
    five: { name: 'Five slices 五切', kitchenName: '5切', price: 360, isDefault: true },
    eight: { name: 'Eight slices 八切', kitchenName: '8切', price: 880 },
  }),
  'ice-flavours': pickSome('Choose one or two', 1, 2, {
    matcha: { name: 'Matcha 抹茶', kitchenName: '抹茶', maxQuantity: 2 },
    sesame: { name: 'Black sesame 黒ごま', kitchenName: '黒ごま', maxQuantity: 2, adds: ['SESAME'] },
    yuzu: { name: 'Yuzu 柚子', kitchenName: '柚子', maxQuantity: 2 },
    milk: { name: 'Hokkaido milk 北海道ミルク', kitchenName: 'ミルク', price: 50, maxQuantity: 2 },
  }),
  'sweet-sauce': pickSome('Spoon over', 0, 2, {
    kuromitsu: { name: 'Brown sugar syrup 黒蜜', kitchenName: '黒蜜' },
    kinako: { name: 'Roasted soy flour きな粉', kitchenName: 'きな粉', adds: ['SOYBEANS'] },
    anko: { name: 'Sweet red beans 餡子', kitchenName: '餡子', price: 80 },
  }),
};
