# Option types: whether a value is one, and how several definitions become one value.
{ evalModules }:
let
  basics = import ./basics.nix;
  inherit (import ./properties.nix) resolve;
  inherit (basics)
    concatLists
    concatMap
    elem
    filter
    hasPrefix
    head
    imap0
    isAttrs
    isBool
    isFloat
    isFunction
    isInt
    isList
    isPath
    isString
    length
    showPath
    showValue
    unique
    ;

  type = name: check: merge: {
    _type = "option-type";
    inherit name check merge;
  };
  one =
    name: path: values:
    if builtins.all (value: value == head values) values then
      head values
    else
      throw "The option `${showPath path}' (${name}) is defined with different values: ${builtins.toJSON values}";
  simple = name: check: type name check (one name);
  derivation = value: isAttrs value && value.type or "" == "derivation";
  pathLike = value: isPath value || derivation value || (isString value && hasPrefix "/" value);
  undefined = {
    _type = "undefined";
  };

  # The value of an option from its definitions, each of which must be of its type.
  mergeChecked =
    path: expected: values:
    let
      wrong = filter (value: !(expected.check value)) values;
    in
    if wrong != [ ] then
      throw "A definition for option `${showPath path}' is not of type `${expected.name}': ${showValue (head wrong)}"
    else
      expected.merge path values;
  mergeOr =
    otherwise: path: expected: definitions:
    let
      values = resolve definitions;
    in
    if values == [ ] then otherwise else mergeChecked path expected values;
  merge =
    path:
    mergeOr (throw "The option `${showPath path}' was accessed but has no value defined.") path;
in
{
  inherit merge;
  types = rec {
    bool = simple "boolean" isBool;
    int = simple "signed integer" isInt;
    float = simple "floating point number" isFloat;
    str = simple "string" isString;
    nonEmptyStr = simple "non-empty string" (value: isString value && value != "");
    path = simple "absolute path" pathLike;
    package = simple "package" (value: derivation value || (isString value && hasPrefix "/nix/store" value));
    port = simple "16 bit unsigned integer; between 0 and 65535 (both inclusive)" (
      value: isInt value && value >= 0 && value <= 65535
    );
    enum = values: simple "one of ${builtins.toJSON values}" (value: elem value values);
    lines = type "strings concatenated with \"\\n\"" isString (_: basics.concatStringsSep "\n");
    commas = type "strings concatenated with \",\"" isString (_: basics.concatStringsSep ",");
    raw = simple "raw value" (_: true);
    unspecified = raw;
    anything = type "anything" (_: true) (
      path: values:
      if length values > 1 && builtins.all (value: isAttrs value && !derivation value) values then
        (attrsOf anything).merge path values
      else if length values > 1 && builtins.all isList values then
        concatLists values
      else
        one "anything" path values
    );
    nullOr =
      inner:
      type "null or ${inner.name}" (value: value == null || inner.check value) (
        path: values:
        if builtins.all (value: value == null) values then
          null
        else if elem null values then
          throw "The option `${showPath path}' is defined both null and not null."
        else
          inner.merge path values
      );
    either =
      first: second:
      type "${first.name} or ${second.name}" (value: first.check value || second.check value) (
        path: values:
        if builtins.all first.check values then first.merge path values else second.merge path values
      );
    oneOf = list: builtins.foldl' either (head list) (builtins.tail list);
    coercedTo =
      from: convert: to:
      type to.name (value: from.check value || to.check value) (
        path: values: to.merge path (map (value: if to.check value then value else convert value) values)
      );
    functionTo =
      result:
      type "function to ${result.name}" isFunction (
        path: values: argument:
        result.merge path (map (f: f argument) values)
      );
    listOf =
      inner:
      type "list of ${inner.name}" isList (
        path: values: imap0 (index: value: merge (path ++ [ (toString index) ]) inner [ value ]) (concatLists values)
      );
    attrsOf =
      inner:
      type "attribute set of ${inner.name}" isAttrs (
        path: values:
        let
          names = unique (concatMap builtins.attrNames values);
          definitions = name: concatMap (value: basics.optional (value ? ${name}) value.${name}) values;
          merged = basics.genAttrs names (name: mergeOr undefined (path ++ [ name ]) inner (definitions name));
        in
        basics.filterAttrs (_: value: !(isAttrs value && value._type or "" == "undefined")) merged
      );
    submodule =
      module:
      type "submodule" (value: isAttrs value || isFunction value) (
        path: values:
        (evalModules {
          modules = [ module ] ++ values;
          specialArgs.name = basics.last path;
          prefix = path;
        }).config
      );
  };
}
