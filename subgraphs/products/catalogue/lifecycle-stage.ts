import { registerEnumType } from 'type-graphql';

export enum LifecycleStage {
  DRAFT = 'DRAFT',
  INTRODUCTION = 'INTRODUCTION',
  GROWTH = 'GROWTH',
  MATURE = 'MATURE',
  DECLINE = 'DECLINE',
  RETIRED = 'RETIRED',
}
registerEnumType(LifecycleStage, {
  name: 'LifecycleStage',
  description: 'How far a product is in its life.',
  valuesConfig: {
    DRAFT: { description: 'Prepared, not yet offered.' },
    INTRODUCTION: { description: 'New on the market.' },
    GROWTH: { description: 'Sells more from month to month.' },
    MATURE: { description: 'Sells steadily.' },
    DECLINE: { description: 'Sells less from month to month.' },
    RETIRED: { description: 'No longer offered or bought; what is left in stock may still be sold.' },
  },
});
