namespace Trellis.Files;

/// <summary>One cell and where it begins. Lines are physical lines; columns count characters from 1.</summary>
public readonly record struct Cell(string Text, int Line, int Column)
{
    /// <summary>The cell as a name: tidy, and without the tags of HTML.</summary>
    public string AsName => HtmlText.Is(Text) ? HtmlText.Plain(Text) : Names.Tidy(Text);

    /// <summary>The cell as sentences: tidy, and Markdown where it came as HTML.</summary>
    public string AsText => Names.TidyText(HtmlText.Is(Text) ? HtmlText.Markdown(Text) : Text);

    /// <summary>Whether the cell holds nothing, or only what nobody can see.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text) || Names.TidyText(Text).Length == 0;
}
