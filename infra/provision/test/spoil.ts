import type { Resource } from '../src/templates.ts';

export type Mistake = (resources: Record<string, Resource>) => void;
/** The one resource whose name begins so and that is of the type, for a mistake to be made in. */
export function find(resources: Record<string, Resource>, type: string, begins: string): Resource {
  const found = Object.entries(resources).filter(([id, { Type }]) => id.startsWith(begins) && Type === type);
  const [first] = found;
  if (first === undefined) throw new Error(`there is no ${begins} of ${type}`);
  return first[1];
}
export const change =
  (type: string, begins: string, properties: Record<string, unknown>): Mistake =>
  (resources) => {
    Object.assign(find(resources, type, begins).Properties, properties);
  };
export const add =
  (id: string, Type: string, Properties: Record<string, unknown>): Mistake =>
  (resources) => {
    resources[id] = { Type, Properties };
  };
export const open =
  (begins: string, rule: Record<string, unknown>): Mistake =>
  (resources) => {
    const { Properties } = find(resources, 'AWS::EC2::SecurityGroup', begins);
    const all = { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };
    Properties['SecurityGroupIngress'] = [
      ...[Properties['SecurityGroupIngress']].flat(),
      { ...all, ...rule },
    ];
  };
export const everywhere =
  (type: string, from: RegExp, to: string): Mistake =>
  (resources) => {
    for (const [id, resource] of Object.entries(resources)) {
      if (resource.Type === type)
        resources[id] = JSON.parse(JSON.stringify(resource).replaceAll(from, to)) as Resource;
    }
  };
