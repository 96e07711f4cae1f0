# The functions of nixpkgs' lib that infra/modules use, by their names there; builtins only.
let
  inherit (builtins)
    concatLists
    concatMap
    concatStringsSep
    elem
    elemAt
    filter
    foldl'
    genList
    head
    isAttrs
    isString
    length
    listToAttrs
    mapAttrs
    replaceStrings
    stringLength
    substring
    tail
    ;
in
rec {
  inherit (builtins)
    all
    any
    attrNames
    attrValues
    concatLists
    concatMap
    concatStringsSep
    elem
    filter
    foldl'
    genList
    hasAttr
    head
    isAttrs
    isBool
    isFloat
    isFunction
    isInt
    isList
    isPath
    isString
    length
    listToAttrs
    map
    mapAttrs
    removeAttrs
    replaceStrings
    tail
    toJSON
    ;

  optional = condition: value: if condition then [ value ] else [ ];
  optionals = condition: list: if condition then list else [ ];
  optionalString = condition: text: if condition then text else "";
  optionalAttrs = condition: set: if condition then set else { };

  nameValuePair = name: value: { inherit name value; };
  mapAttrsToList = f: set: map (name: f name set.${name}) (builtins.attrNames set);
  mapAttrs' = f: set: listToAttrs (mapAttrsToList f set);
  filterAttrs = keep: set: removeAttrs set (filter (name: !keep name set.${name}) (builtins.attrNames set));
  genAttrs = names: f: listToAttrs (map (name: nameValuePair name (f name)) names);
  recursiveUpdate =
    left: right:
    left
    // mapAttrs (
      name: value:
      if isAttrs value && isAttrs (left.${name} or null) then recursiveUpdate left.${name} value else value
    ) right;
  setAttrByPath =
    path: value: if path == [ ] then value else { ${head path} = setAttrByPath (tail path) value; };

  concatMapStringsSep =
    separator: f: list:
    concatStringsSep separator (map f list);
  concatLines = list: concatMapStringsSep "" (line: line + "\n") list;
  hasPrefix = start: text: substring 0 (stringLength start) text == start;
  hasSuffix =
    end: text:
    let
      rest = stringLength text - stringLength end;
    in
    rest >= 0 && substring rest (stringLength end) text == end;
  hasInfix = part: text: replaceStrings [ part ] [ "" ] text != text;
  boolToString = value: if value then "true" else "false";
  escapeShellArg = value: "'${replaceStrings [ "'" ] [ "'\\''" ] (toString value)}'";

  imap0 = f: list: genList (index: f index (elemAt list index)) (length list);
  last = list: elemAt list (length list - 1);
  unique = foldl' (seen: value: if elem value seen then seen else seen ++ [ value ]) [ ];
  flatten = value: if builtins.isList value then concatMap flatten value else [ value ];
  getExe = package: "${package}/bin/${package.meta.mainProgram or package.name}";
  getExe' = package: name: "${package}/bin/${name}";
  makeBinPath = concatMapStringsSep ":" (package: "${package}/bin");
  versionAtLeast = version: least: builtins.compareVersions version least >= 0;
  assertMsg = condition: message: condition || throw message;
  drop = count: list: if count == 0 then list else drop (count - 1) (tail list);
  showPath = concatStringsSep ".";
  showValue =
    value:
    if builtins.isFunction value then
      "a function"
    else if isAttrs value && value.type or "" == "derivation" then
      "a derivation"
    else
      builtins.toJSON value;
}
