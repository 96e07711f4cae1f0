# What a module may wrap around a value: a condition, a priority, a place in the order.
let
  basics = import ./basics.nix;
  inherit (basics) concatMap isAttrs;
  plain = value: [
    {
      inherit value;
      priority = 100;
      order = 1000;
    }
  ];
in
rec {
  mkIf = condition: content: {
    _type = "if";
    inherit condition content;
  };
  mkMerge = contents: {
    _type = "merge";
    inherit contents;
  };
  mkOverride = priority: content: {
    _type = "override";
    inherit priority content;
  };
  mkOptionDefault = mkOverride 1500;
  mkDefault = mkOverride 1000;
  mkForce = mkOverride 50;
  mkOrder = priority: content: {
    _type = "order";
    inherit priority content;
  };
  mkBefore = mkOrder 500;
  mkAfter = mkOrder 1500;

  # The definitions that a wrapped value stands for.
  discharge =
    value:
    let
      kind = if isAttrs value then value._type or null else null;
    in
    if kind == "if" then
      (if value.condition then discharge value.content else [ ])
    else if kind == "merge" then
      concatMap discharge value.contents
    else if kind == "override" then
      map (found: found // { inherit (value) priority; }) (discharge value.content)
    else if kind == "order" then
      map (found: found // { order = value.priority; }) (discharge value.content)
    else
      plain value;

  # Those that count: the strongest priority, in order.
  resolve =
    values:
    let
      found = concatMap discharge values;
      strongest = builtins.foldl' (least: each: if each.priority < least then each.priority else least) 9999 found;
      counting = builtins.filter (each: each.priority == strongest) found;
    in
    map (each: each.value) (builtins.sort (a: b: a.order < b.order) counting);

  # A wrapped set as sets of wrapped values, so that each option is looked at by itself.
  pushDown =
    set:
    let
      kind = if isAttrs set then set._type or null else null;
      inside = wrap: map (builtins.mapAttrs (_: wrap)) (pushDown set.content);
    in
    if kind == "if" then
      inside (mkIf set.condition)
    else if kind == "merge" then
      concatMap pushDown set.contents
    else if kind == "override" then
      inside (mkOverride set.priority)
    else if kind == "order" then
      inside (mkOrder set.priority)
    else
      [ set ];
}
