# nixos/modules: system/boot/systemd, security, users, config, services/networking/ssh, services/system
{ lib, ... }:
let
  words = import ./words.nix { inherit lib; };
  inherit (words)
    with_
    given
    off
    on
    text
    texts
    some
    maybe
    open
    types
    ;
  unit = open {
    description = with_ text "";
    wantedBy = texts;
    requiredBy = texts;
    after = texts;
    before = texts;
    wants = texts;
    requires = texts;
    enable = on;
    path = with_ (types.listOf types.anything) [ ];
    environment = with_ (types.attrsOf (types.nullOr (types.oneOf [ types.str types.path types.package ]))) { };
    script = words.words;
    serviceConfig = some;
    unitConfig = some;
    timerConfig = some;
    pathConfig = some;
  };
  units = with_ (types.attrsOf unit) { };
in
{
  options = {
    assertions = with_ (types.listOf types.unspecified) [ ];
    warnings = texts;
    system.stateVersion = given text;
    time.timeZone = maybe text;
    zramSwap.enable = off;
    # One of its options is called `options`, which our own module system would take for something else.
    fileSystems = with_ (types.attrsOf words.free) { };
    boot.kernel.sysctl = with_ (types.attrsOf (types.nullOr (types.oneOf [ types.bool text types.int ]))) { };
    nix.settings = some;
    nix.gc = {
      automatic = off;
      dates = with_ text "03:15";
      options = with_ text "";
    };
    users.mutableUsers = on;
    users.groups = with_ (types.attrsOf words.free) { };
    users.users = with_ (types.attrsOf (open {
      isSystemUser = off;
      isNormalUser = off;
      group = with_ text "";
      openssh.authorizedKeys.keys = texts;
    })) { };
    environment.systemPackages = with_ (types.listOf types.package) [ ];
    environment.etc = with_ (types.attrsOf (open {
      text = maybe types.lines;
      source = maybe types.path;
    })) { };
    security.sudo.extraRules = with_ (types.listOf words.free) [ ];
    systemd.services = units;
    systemd.timers = units;
    systemd.paths = units;
    services.openssh = {
      enable = off;
      openFirewall = on;
      settings = some;
    };
    services.journald.extraConfig = words.words;
  };
}
