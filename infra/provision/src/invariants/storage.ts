import { z } from 'zod';
import type { Templates } from '../templates.ts';
import { all, nameOf } from './read.ts';

const encrypted = z.looseObject({ Encrypted: z.literal(true), VolumeType: z.literal('gp3') });
const blocks = z.array(z.looseObject({ Ebs: encrypted })).min(1);

/** Everything that holds bytes holds them encrypted, and what lasts stays when its stack goes. */
export function storageComplaints(templates: Templates): string[] {
  const complaints: string[] = [];
  for (const { id, resource } of all(templates, 'AWS::EC2::Instance')) {
    if (!blocks.safeParse(resource.Properties['BlockDeviceMappings']).success) {
      complaints.push(`${nameOf(resource) ?? id}: the system's disk is not an encrypted gp3`);
    }
  }
  for (const { id, resource } of all(templates, 'AWS::EC2::Volume')) {
    if (!encrypted.safeParse(resource.Properties).success) {
      complaints.push(`${nameOf(resource) ?? id}: the disk for data is not an encrypted gp3`);
    }
  }
  for (const { stack, id, resource } of all(templates, 'AWS::S3::Bucket')) {
    if (resource.Properties['BucketEncryption'] === undefined)
      complaints.push(`${stack}: ${id} is not encrypted`);
  }
  for (const type of ['AWS::EC2::Volume', 'AWS::S3::Bucket', 'AWS::Route53::HostedZone', 'AWS::EC2::EIP']) {
    for (const { stack, id, resource } of all(templates, type)) {
      if (resource.DeletionPolicy !== 'Retain' || resource.UpdateReplacePolicy !== 'Retain') {
        complaints.push(`${stack}: ${id} goes with its stack`);
      }
    }
  }
  return complaints;
}
