namespace Trellis.Files;

/// <summary>A place in a YAML file with what stands there: a text, a list, or named lines.</summary>
public abstract record YamlNode(string File, int Line, int Column)
{
    public Finding At(string message) => new(File, Line, Column, message);

    public sealed record Text(string File, int Line, int Column, string Value) : YamlNode(File, Line, Column);

    public sealed record List(string File, int Line, int Column, IReadOnlyList<YamlNode> Items)
        : YamlNode(File, Line, Column);

    public sealed record Map(
        string File,
        int Line,
        int Column,
        IReadOnlyDictionary<string, (Text Key, YamlNode Value)> Lines
    ) : YamlNode(File, Line, Column);
}
