# The few words that the other files are written in.
{
  lines = builtins.concatStringsSep "\n";
  each = f: list: builtins.concatStringsSep "\n" (map f list);
  when = condition: text: if condition then text else "";
}
