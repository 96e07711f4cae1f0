# Short words for declaring options.
{ lib }:
let
  inherit (lib) mkOption types;
in
rec {
  inherit types;
  given = type: mkOption { inherit type; };
  with_ = type: default: mkOption { inherit type default; };
  off = with_ types.bool false;
  on = with_ types.bool true;
  text = types.str;
  texts = with_ (types.listOf types.str) [ ];
  words = with_ types.lines "";
  maybe = type: with_ (types.nullOr type) null;
  free = types.attrsOf types.anything;
  some = with_ free { };
  of = options: types.submodule { inherit options; };
  open =
    options:
    types.submodule {
      freeformType = free;
      inherit options;
    };
}
