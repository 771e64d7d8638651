// RunningDesk: the whole window over a desk's files, with the sync thread and a network that its test chooses; used by keys.
#pragma once

#include "core/knowledge/article_index.h"
#include "core/search/search_index.h"
#include "ui/shell/desk_controller.h"
#include "ui/shell/knowledge_controller.h"
#include "ui/shell/main_window.h"

namespace callboard {

class RunningDesk {
public:
    using MakeTransport = std::function<std::unique_ptr<Transport>(const QString& server)>;
    explicit RunningDesk(const Clock& clock) : m_clock(clock) {}

    void start(const QString& folder, const MakeTransport& makeTransport, const std::optional<DeskLink::NewSignIn>& signIn = {}); // until the window has the keys
    void stop();

    std::map<QString, QString> settings; // of this desk; empty: as they are at first
    DeskLink& link() { return *m_link; }
    Workspace& workspace() { return *m_workspace; }
    MainWindow& window() { return *m_window; }
    template <class W> W& child(const char* name)
    {
        auto* found = window().findChild<W*>(QLatin1String(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    std::string focus() const; // object name of what has the keys
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& words);
    void type(const char* words) { type(QString::fromUtf8(words)); }
    void comeBackTo(QWidget& below); // the window below a sheet has the keys again when the sheet has gone, which the offscreen platform forgets
    bool comesToFocus(const char* name);
    QString notice(); // what the bar above the timeline says; empty while it is away
    bool noticeComes(const QString& sentence);
    int replacedCaches() const { return m_replacedCaches; } // since the first start
    int pressed() const { return m_pressed; } // keys and chords; typed words are apart

    // What the panel shows, once everything that was pressed has been kept.
    std::string text(const char* label);
    bool comes(const std::function<bool()>& condition); // and the window has been told all that led to it
    template <class E> std::vector<Record<E>> all() // as this desk shows them
    {
        constexpr int max = 1000;
        auto list = workspace().reader().rows().list<E>({nullptr, {}, {}, false, max});
        REQUIRE(list);
        return *list;
    }

private:
    const Clock& m_clock;
    int m_pressed = 0;
    int m_replacedCaches = 0;
    ArticleIndex m_articles;
    SearchIndex m_index;
    std::unique_ptr<DeskLink> m_link;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SearchLink> m_search;
    std::unique_ptr<KnowledgeLink> m_knowledge;
    std::unique_ptr<DeskController> m_controller;
    std::unique_ptr<KnowledgeController> m_knowledgeController;
};

} // namespace callboard
