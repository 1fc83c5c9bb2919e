namespace Trellis.Mail;

/// <summary>How this server gets on with the mail server, for whoever looks after it.</summary>
public sealed class MailStanding
{
    private volatile string _trouble = "";

    /// <summary>Why the mail server could not be reached at the last try; empty where it could.</summary>
    public string Trouble
    {
        get => _trouble;
        set => _trouble = value;
    }
}
