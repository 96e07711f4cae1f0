# The schema's owner is the acting coordinator's superuser, over its socket: no password for it exists. Migrations only ever add
# what the running version does not mind, so they go first and the backends follow.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  backend = config.toast.migrate.package;
in
{
  options.toast.migrate.package = lib.mkOption {
    type = lib.types.package;
    default = pkgs.toast-backend;
    description = "The backend whose migrations are applied.";
  };

  config = {
    sops.secrets."database/app-password" = { };
    sops.secrets."backend/secret" = { };
    sops.templates."migrate.env" = {
      owner = "postgres";
      # The role toast_app gets the password that this address has.
      content = ''
        DATABASE_URL=postgres://toast_app:${config.sops.placeholder."database/app-password"}@127.0.0.1/toast
        DATABASE_ADMIN_URL=postgres://postgres@localhost/toast?host=/run/postgresql
        TOAST_SECRET=${config.sops.placeholder."backend/secret"}
      '';
    };

    systemd.services.toast-migrate = {
      description = "Toast: the newest schema";
      wantedBy = [ "multi-user.target" ];
      after = [ "toast-cluster.service" ];
      requires = [ "toast-cluster.service" ];
      path = [ config.services.postgresql.package ];
      environment.NODE_ENV = "production";
      script = ''
        test "$(psql -Atqc 'select pg_is_in_recovery()')" = f || exit 0
        exec ${lib.getExe' pkgs.nodejs_24 "node"} ${backend}/apps/backend/src/main.ts migrate
      '';
      serviceConfig = import ./sandbox.nix // {
        Type = "oneshot";
        User = "postgres";
        EnvironmentFile = config.sops.templates."migrate.env".path;
      };
    };
  };
}
