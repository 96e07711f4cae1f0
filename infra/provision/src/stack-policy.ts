/**
 * What an update of a stack may do: anything but throw away a machine or what lasts. A change that would (another image, another type of disk) is
 * refused before it begins; who means it gives a policy for that one update.
 */
export const STACK_POLICY = {
  Statement: [
    { Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' },
    {
      Effect: 'Deny',
      Action: ['Update:Replace', 'Update:Delete'],
      Principal: '*',
      Resource: '*',
      Condition: {
        StringEquals: {
          ResourceType: [
            'AWS::EC2::Instance',
            'AWS::EC2::Volume',
            'AWS::EC2::EIP',
            'AWS::S3::Bucket',
            'AWS::Route53::HostedZone',
          ],
        },
      },
    },
  ],
} as const;
