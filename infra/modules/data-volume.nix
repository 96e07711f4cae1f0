# The database's files lie on a disk of their own, which stays when the machine goes; infra/provision makes it and attaches it here.
{
  fileSystems."/var/lib/postgresql" = {
    # As it was attached: amazon-ec2-utils' rules find that name behind the NVMe disk's.
    device = "/dev/sdf";
    fsType = "ext4";
    # Only when there is nothing on it; a database that comes to another machine is not.
    autoFormat = true;
    autoResize = true;
    options = [ "noatime" ];
  };
}
