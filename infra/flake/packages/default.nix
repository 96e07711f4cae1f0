# The product as packages: the names that infra/modules look for.
pkgs:
let
  dependencies = import ./dependencies.nix pkgs;
  app = import ./app.nix pkgs dependencies;
  parts = {
    toast-backend = import ./backend.nix pkgs dependencies;
    toast-backup = import ./backup.nix pkgs dependencies;
    toast-database = import ./database.nix pkgs;
    toast-customer = app "customer";
    toast-admin = app "admin";
    toast-kitchen = app "kitchen";
    toast-docs = import ./docs.nix pkgs dependencies;
    toast-prober = import ./prober.nix pkgs;
  };
in
parts // import ./images.nix pkgs parts
