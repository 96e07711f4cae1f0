# A small module system: imports, options, definitions, freeform sets; it refuses what nixpkgs' own refuses.
let
  basics = import ./basics.nix;
  properties = import ./properties.nix;
  inherit (basics)
    concatMap
    drop
    filter
    hasAttr
    head
    isAttrs
    isFunction
    length
    optional
    removeAttrs
    showPath
    unique
    ;
  inherit (properties) pushDown mkOptionDefault;
  inherit (import ./types.nix { inherit evalModules; }) types merge;

  mkOption = attributes: attributes // { _type = "option"; };
  isOption = value: isAttrs value && value._type or "" == "option";
  meta = [
    "imports"
    "_file"
    "key"
    "freeformType"
  ];

  declared =
    path: trees:
    let
      names = unique (concatMap builtins.attrNames trees);
      at =
        name:
        let
          here = concatMap (tree: optional (hasAttr name tree) tree.${name}) trees;
        in
        if !(builtins.any isOption here) then
          declared (path ++ [ name ]) here
        else if length here == 1 then
          head here
        else
          throw "The option `${showPath (path ++ [ name ])}' is declared more than once.";
    in
    basics.genAttrs names at;

  evalModules =
    {
      modules,
      specialArgs ? { },
      prefix ? [ ],
    }:
    let
      arguments = specialArgs // {
        inherit lib;
        config = result;
        options = tree;
      };
      load =
        module:
        let
          imported = if builtins.isPath module then import module else module;
          body = if isFunction imported then imported arguments else imported;
          split = body ? options || body ? config;
        in
        concatMap load (body.imports or [ ])
        ++ [
          {
            options = body.options or { };
            freeform = body.freeformType or null;
            config =
              if !split then
                removeAttrs body meta
              else if removeAttrs body (meta ++ [ "options" "config" ]) != { } then
                throw "A module has both `config' or `options' and other attributes: ${
                  showPath (builtins.attrNames (removeAttrs body meta))
                }"
              else
                body.config or { };
          }
        ];
      loaded = concatMap load modules;
      tree = declared prefix (map (module: module.options) loaded);
      freeforms = filter (freeform: freeform != null) (map (module: module.freeform) loaded);
      definitions = concatMap (module: pushDown module.config) loaded;

      # `onlyDefined` leaves out what nobody has said anything about.
      values =
        onlyDefined: path: options: given:
        builtins.mapAttrs (
          name: option:
          let
            here = concatMap (set: optional (hasAttr name set) set.${name}) given;
            default = optional (option ? default) (mkOptionDefault option.default);
          in
          if isOption option && onlyDefined && here == [ ] then
            null
          else if isOption option then
            merge (path ++ [ name ]) (option.type or types.raw) (here ++ default)
          else
            values onlyDefined (path ++ [ name ]) option (concatMap pushDown here)
        ) options;

      strangers =
        path: options: given:
        concatMap (
          set:
          concatMap (
            name:
            let
              here = path ++ [ name ];
            in
            if !(hasAttr name options) then
              [
                {
                  path = here;
                  value = set.${name};
                }
              ]
            else if isOption options.${name} then
              [ ]
            else
              strangers here options.${name} (pushDown set.${name})
          ) (builtins.attrNames set)
        ) given;
      unknown = strangers prefix tree definitions;
      free =
        if freeforms == [ ] || unknown == [ ] then
          { }
        else
          (head freeforms).merge prefix (
            map (each: basics.setAttrByPath (drop (length prefix) each.path) each.value) unknown
          );
      result = basics.recursiveUpdate free (values false prefix tree definitions);
    in
    {
      config =
        if freeforms == [ ] && unknown != [ ] then
          throw "The option `${showPath (head unknown).path}' does not exist."
        else
          result;
      # Fails where any definition is wrong, also of an option that nobody reads.
      checked = values true prefix tree definitions;
    };

  lib =
    basics
    // properties
    // {
      inherit types mkOption evalModules;
      mkEnableOption =
        what:
        mkOption {
          type = types.bool;
          default = false;
          description = "Whether to enable ${what}.";
        };
    };
in
lib
