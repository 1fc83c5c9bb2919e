using System.Text;

namespace Trellis.Mail;

/// <summary>A letter as plain text, 64 characters wide; an address has a line of its own.</summary>
public static class LetterText
{
    private const int Width = 64;

    /// <summary>What every mail says of itself at its end.</summary>
    public const string Promise =
        "This e-mail says that something is there, never what anyone wrote, a level or an amount. Links open after you "
        + "sign in.";

    public static string Of(Letter letter)
    {
        var text = new StringBuilder();
        Wrap(text, letter.Lede, "");
        if (letter.Action is { } action)
            text.Append('\n').Append(action.Words).Append(":\n").Append(action.Href).Append('\n');
        foreach (var section in letter.Sections)
        {
            text.Append("\n\n").Append(section.Heading.ToUpperInvariant()).Append('\n');
            foreach (var line in section.Lines)
            {
                text.Append('\n');
                if (line.When.Length > 0)
                    text.Append(line.When).Append('\n');
                Wrap(text, line.Title, "  ");
                if (line.Link is { } link)
                    text.Append("  ").Append(link.Href).Append('\n');
            }
        }
        text.Append("\n\n-- \n");
        Wrap(text, letter.Reason, "");
        text.Append("Change e-mail settings:\n").Append(letter.Settings).Append("\n\n");
        Wrap(text, letter.Note, "");
        return text.ToString();
    }

    private static void Wrap(StringBuilder text, string words, string indent)
    {
        var column = 0;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                text.Append('\n');
                column = 0;
            }
            text.Append(column == 0 ? indent : " ").Append(word);
            column += (column == 0 ? indent.Length : 1) + word.Length;
        }
        text.Append('\n');
    }
}
